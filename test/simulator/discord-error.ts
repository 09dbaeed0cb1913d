/** The tree in which Discord reports what is wrong with a body: keys of the body, `_errors` at each leaf. */
export interface ErrorTree {
  [key: string]: ErrorTree | { readonly code: string; readonly message: string }[];
}

/** A refusal as Discord sends it: an HTTP status and a JSON body `{ code, message, errors? }`. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) };
  }
}

/** One thing wrong with a body, at a path in it. */
export interface BodyIssue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** The refusal 50035 for a body, or for a part of it when `prefix` says where that part lies. */
export function invalidFormBody(issues: readonly BodyIssue[], prefix: readonly string[] = []): DiscordError {
  const root: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const key of [...prefix, ...path]) {
      const child = node[String(key)];
      const next: ErrorTree = child === undefined || Array.isArray(child) ? {} : child;
      node[String(key)] = next;
      node = next;
    }
    const leaf = node["_errors"];
    node["_errors"] = [...(Array.isArray(leaf) ? leaf : []), { code, message }];
  }
  return new DiscordError(400, 50035, "Invalid Form Body", root);
}

export const refusals = {
  unauthorized: () => new DiscordError(401, 0, "401: Unauthorized"),
  notFound: () => new DiscordError(404, 0, "404: Not Found"),
  unknownChannel: () => new DiscordError(404, 10003, "Unknown Channel"),
  unknownGuild: () => new DiscordError(404, 10004, "Unknown Guild"),
  unknownMember: () => new DiscordError(404, 10007, "Unknown Member"),
  unknownMessage: () => new DiscordError(404, 10008, "Unknown Message"),
  unknownUser: () => new DiscordError(404, 10013, "Unknown User"),
  unknownWebhook: () => new DiscordError(404, 10015, "Unknown Webhook"),
  unknownInteraction: () => new DiscordError(404, 10062, "Unknown interaction"),
  unknownTag: () => new DiscordError(404, 10087, "Unknown tag"),
  unknownCommand: () => new DiscordError(404, 10063, "Unknown application command"),
  otherApplication: () =>
    new DiscordError(403, 20012, "You are not authorized to perform this action on this application"),
  tooLarge: () => new DiscordError(413, 40005, "Request entity too large"),
  alreadyAcknowledged: () => new DiscordError(400, 40060, "Interaction has already been acknowledged."),
  postNotBegun: () =>
    new DiscordError(403, 40058, "Cannot message this thread until after the post author has sent an initial message."),
  missingAccess: () => new DiscordError(403, 50001, "Missing Access"),
  notAuthor: () => new DiscordError(403, 50005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new DiscordError(400, 50006, "Cannot send an empty message"),
  noDirectMessages: () => new DiscordError(403, 50007, "Cannot send messages to this user"),
  missingPermissions: () => new DiscordError(403, 50013, "Missing Permissions"),
  notText: () => new DiscordError(400, 50008, "Cannot send messages in a non-text channel"),
  invalidWebhookToken: () => new DiscordError(401, 50027, "Invalid Webhook Token"),
  threadArchived: () => new DiscordError(400, 50083, "Thread is archived"),
  threadLocked: () => new DiscordError(400, 160005, "Thread is locked"),
  badJson: () => new DiscordError(400, 50109, "The request body contains invalid JSON."),
} as const;
