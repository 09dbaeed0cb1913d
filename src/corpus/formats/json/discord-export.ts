import { z } from "zod";
import { outlineMarkdown } from "../../markup/markdown-outline.ts";
import { keepStated } from "../../stated-metadata.ts";
import type { ArticleContent } from "../format.ts";
import { headingOf } from "./heading-of.ts";

const embedSchema = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
});

const messageSchema = z.looseObject({
  id: z.string(),
  type: z.string().optional(),
  /** ISO 8601, in the time zone that was chosen for the export. */
  timestamp: z.string().regex(/^\d{4}-\d{2}-\d{2}T/),
  content: z.string(),
  author: z.looseObject({ name: z.string(), nickname: z.string().nullish() }),
  reference: z.looseObject({ messageId: z.string().nullish() }).nullish(),
  embeds: z.array(embedSchema).nullish().catch(undefined),
});
type Message = z.infer<typeof messageSchema>;

const exportSchema = z.looseObject({
  guild: z.looseObject({ id: z.string().optional(), name: z.string() }),
  channel: z.looseObject({ id: z.string().optional(), name: z.string(), topic: z.string().nullish() }),
  messages: z.array(z.unknown()),
});

/** Kinds of messages that somebody wrote; others tell who joined, pinned or called. */
const WRITTEN = new Set(["Default", "Reply", "ThreadStarterMessage", "ChatInputCommand", "ContextMenuCommand"]);
/** Code with lines of its own, lists and quotes are blocks only where a line begins. */
const OPENS_BLOCK = /^(?:```[^`]{0,100}\n|[-*>] |\d{1,3}\. )/;
const SNOWFLAKE = /^\d{15,20}$/;

/**
 * Reads a channel as DiscordChatExporter writes it in JSON: what was written, day by day, with who wrote it and to whom. The
 * address is the channel's. Undefined for what has another form; messages that have one are left out.
 */
export function readDiscordExport(data: unknown): Omit<ArticleContent, "warning"> | undefined {
  const parsed = exportSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const { guild, channel } = parsed.data;
  const messages = parsed.data.messages.flatMap((each) => messageSchema.safeParse(each).data ?? []);
  const authors = new Map(messages.map((message) => [message.id, nameOf(message)]));
  const title = `#${channel.name}`;
  const parts = [headingOf(1, title), channel.topic?.trim() ?? ""];
  let day = "";
  for (const message of messages) {
    const written = bodyOf(message);
    if (written === "" || (message.type !== undefined && !WRITTEN.has(message.type))) continue;
    const date = message.timestamp.slice(0, "2026-01-31".length);
    if (date !== day) parts.push(headingOf(2, date));
    day = date;
    const to = authors.get(message.reference?.messageId ?? "");
    const who = `**${nameOf(message)}**${to === undefined ? "" : ` to **${to}**`}:`;
    parts.push(`${who}${OPENS_BLOCK.test(written) ? "\n\n" : " "}${written}`);
  }
  const text = parts.filter((part) => part !== "").join("\n\n");
  const isLinked = SNOWFLAKE.test(guild.id ?? "") && SNOWFLAKE.test(channel.id ?? "");
  const metadata = keepStated({
    title: title.slice(0, 300),
    publisher: guild.name.slice(0, 300).trim(),
    published: day,
    ...(isLinked && { url: `https://discord.com/channels/${guild.id}/${channel.id}` }),
  });
  return { text, ...outlineMarkdown(text).outline, places: [], derivedTitle: title, metadata };
}

function nameOf({ author }: Message): string {
  const name = author.nickname || author.name;
  return name
    .replace(/[\\`*_[\]<&]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a message says, as Markdown that shows it as Discord does. */
function bodyOf({ content, embeds }: Message): string {
  const parts = [
    content,
    ...(embeds ?? []).flatMap(({ title, description, fields }) => [
      title ?? "",
      description ?? "",
      ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    ]),
  ];
  return parts
    .map(toMarkdown)
    .filter((part) => part !== "")
    .join("\n\n");
}

const FENCE = "```";

/** Blocks of code on lines of their own, every line break meant, and no headings, which would end the message's day. */
function toMarkdown(message: string): string {
  const stretches = message.trim().split(FENCE);
  return stretches
    .map((stretch, i) => {
      const isCode = i % 2 === 1 && i < stretches.length - 1;
      if (!isCode) return stretch.replace(/^(?=#{1,3}\s)/gm, "\\").replace(/(?<=\S)\n(?=\S)/g, "  \n");
      return stretch.includes("\n") ? `\n\n${FENCE}${stretch}\n${FENCE}\n\n` : FENCE + stretch + FENCE;
    })
    .join("")
    .trim();
}
