import type { Message } from "discord.js";
import type { Draft, FilledForm } from "../../authoring/authoring.ts";
import { cleanLine, cleanText } from "../../conversation/markdown/clean.ts";
import { plainLine } from "../../conversation/markdown/escape.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { uploadOf } from "./uploads.ts";

const MAX_TITLE = 80;

/** Somebody's message as an article to be. Throws a UserError when there is nothing in it. */
export function readMessage(
  message: Message,
): Pick<Draft, "origin" | "attachments"> & { readonly filledIn: Partial<FilledForm> } {
  // Names in place of mentions: an article that is quoted later must ping nobody.
  const text = cleanText(message.cleanContent).trim();
  const attachments = [...message.attachments.values()].map(uploadOf);
  if (text === "" && attachments.length === 0) throw new MemberError((words) => words.articles.emptyMessage);
  const firstLine = text.split("\n").map(cleanLine).find(Boolean) ?? attachments[0]?.name ?? "";
  const { channel, author, createdAt, url } = message;
  const folder = "name" in channel && channel.name !== null ? channel.name : "";
  return {
    filledIn: { title: plainLine(firstLine.replace(/^[#>*\s-]+/, ""), MAX_TITLE), folder, text },
    origin: { author: cleanLine(author.displayName), published: createdAt.toISOString().slice(0, 10), url },
    attachments,
  };
}
