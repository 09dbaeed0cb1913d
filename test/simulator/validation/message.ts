import { z } from "zod";
import { limits } from "../limits.ts";
import { MessageFlag } from "../protocol.ts";
import { type MessageComponent, parseComponents } from "./components.ts";
import { embeds } from "./embeds.ts";
import { issue, parseBody } from "./issues.ts";
import { repeats, snowflake } from "./parts.ts";
import { checkTree } from "./tree.ts";

const mentionList = z.array(snowflake).max(limits.allowedMentions).nullish();

const allowedMentions = z
  .object({
    parse: z.array(z.enum(["users", "roles", "everyone"])).nullish(),
    users: mentionList,
    roles: mentionList,
    replied_user: z.boolean().nullish(),
  })
  .superRefine((it, context) => {
    for (const kind of ["users", "roles"] as const) {
      if (it.parse?.includes(kind) && (it[kind]?.length ?? 0) > 0) {
        const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
        context.addIssue(issue("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message));
      }
      for (const index of repeats(it[kind] ?? [])) {
        context.addIssue(
          issue("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value", [kind, index]),
        );
      }
    }
  });

const attachment = z.object({
  id: snowflake,
  filename: z.string().max(1024).nullish(),
  description: z.string().max(1024).nullish(),
});

const messageBody = z.object({
  content: z.string().max(limits.content).nullish(),
  embeds: embeds.nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().min(0).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z.array(attachment).max(limits.attachments).nullish(),
  tts: z.boolean().nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
      type: z.literal([0, 1]).nullish(),
    })
    .nullish(),
});

export type AllowedMentions = z.infer<typeof allowedMentions>;
export type MessageBody = Omit<z.infer<typeof messageBody>, "components"> & {
  /** undefined leaves the components of an edited message as they are. */
  readonly components: readonly MessageComponent[] | undefined;
};

/**
 * Parses the body of a message that is sent or edited; throws 50035.
 * `wasV2`: the message that is edited has the Components V2 flag already.
 */
export function parseMessageBody(body: unknown, prefix: readonly string[] = [], wasV2 = false): MessageBody {
  const { components, ...rest } = parseBody(messageBody, body ?? {}, prefix);
  if (components === undefined) return { ...rest, components: undefined };
  const isV2 = wasV2 || ((rest.flags ?? 0) & MessageFlag.componentsV2) !== 0;
  const parsed = parseComponents(components ?? [], isV2, prefix);
  checkTree(parsed, prefix);
  return { ...rest, components: parsed };
}
