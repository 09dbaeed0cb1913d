import { fill } from "../../../system/phrase.ts";
import { decodeText } from "../../decode-text.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import type { ArticleContent } from "../format.ts";
import { readDiscordExport } from "./discord-export.ts";
import { readTextList } from "./text-list.ts";

/** Reads JSON of a known form: a channel as DiscordChatExporter exports it, or a list of texts with titles. */
export function readJson(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  const data = parse(text);
  const content = readDiscordExport(data) ?? readTextList(data);
  if (content === undefined)
    throw new UnusableFileError(fill(REASONS.unknownJson, { example: '[{ "title": "…", "text": "…", "url": "…" }]' }));
  return { ...content, ...decoding };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableFileError(REASONS.notJson, { cause: error });
  }
}
