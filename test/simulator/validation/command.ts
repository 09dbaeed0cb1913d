import { z } from "zod";
import { type BodyIssue, invalidFormBody } from "../discord-error.ts";
import { limits } from "../limits.ts";
import { CommandType } from "../protocol.ts";
import { chatName, commandOptions, localizations } from "./command-options.ts";
import { issue, parseBody } from "./issues.ts";
import { repeats, snowflake, visibleText } from "./parts.ts";

const common = {
  id: snowflake.nullish(),
  name_localizations: localizations,
  description_localizations: localizations,
  default_member_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .nullish(),
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .nullish(),
  nsfw: z.boolean().nullish(),
};

const chatCommand = z.object({
  ...common,
  type: z.literal(CommandType.chat),
  name: chatName,
  description: visibleText(limits.commandDescription),
  options: commandOptions.nullish(),
});
const contextCommand = z.object({
  ...common,
  type: z.literal([CommandType.user, CommandType.message]),
  name: visibleText(limits.commandName),
  description: z.literal("").nullish(),
  options: z.array(z.unknown()).max(0).nullish(),
});

const command = z
  .preprocess(withDefaultType, z.discriminatedUnion("type", [chatCommand, contextCommand]))
  .superRefine((it, context) => {
    if (countCharacters(it) <= limits.commandCharacters) return;
    const message = `Command exceeds maximum size (${limits.commandCharacters})`;
    context.addIssue(issue("APPLICATION_COMMAND_TOO_LARGE", message));
  });

export type CommandBody = z.infer<typeof command>;

function withDefaultType(body: unknown): unknown {
  if (typeof body !== "object" || body === null || ("type" in body && body.type != null)) return body;
  return { ...body, type: CommandType.chat };
}

interface Counted {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly options?: readonly unknown[] | null | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: unknown }[] | null | undefined;
}

/** Characters of names, descriptions and choices over the whole command, as Discord's 8000 counts them. */
function countCharacters(it: Counted): number {
  const own = it.name.length + (it.description?.length ?? 0);
  const chosen = (it.choices ?? []).reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0);
  const nested = (it.options ?? []).reduce<number>(
    (sum, option) => sum + (isCounted(option) ? countCharacters(option) : 0),
    0,
  );
  return own + chosen + nested;
}

function isCounted(value: unknown): value is Counted {
  return typeof value === "object" && value !== null && "name" in value;
}

/** Parses one command; throws 50035. */
export function parseCommand(body: unknown): CommandBody {
  return parseBody(command, body);
}

/** Parses the whole set of an application's commands; throws 50035. */
export function parseCommands(body: unknown): CommandBody[] {
  const commands = parseBody(z.array(command), body ?? []);
  const issues: BodyIssue[] = [];
  for (const type of Object.values(CommandType)) {
    const most = type === CommandType.chat ? limits.chatCommands : limits.contextCommands;
    if (commands.filter((it) => it.type === type).length > most) {
      issues.push({ path: [], code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${most} or fewer in length.` });
    }
  }
  for (const index of repeats(commands.map(({ type, name }) => `${type} ${name}`))) {
    const message = "Application command names must be unique";
    issues.push({ path: [index], code: "APPLICATION_COMMANDS_DUPLICATE_NAME", message });
  }
  if (issues.length > 0) throw invalidFormBody(issues);
  return commands;
}
