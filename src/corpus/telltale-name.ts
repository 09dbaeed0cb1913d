import { basename, dirname, extname } from "node:path";
import type { Block } from "./article.ts";

/** Names that say nothing of their own: the folder is what they are about. */
const STANDS_FOR_FOLDER = new Set(["index", "readme"]);
const WORD = /\p{L}{3,}/gu;

/**
 * What the name of a file says it is about, for a text of several headings of the highest level, or with text above its
 * first one, which is of a lower level: that is the heading of a part (of the newest release, in a changelog), unless it says
 * what the name says, too. Undefined where the first heading tells more than the name.
 */
export function telltaleName(path: string, blocks: readonly Block[]): string | undefined {
  const headings = blocks.filter((block) => block.kind === "heading" && block.title !== "");
  const highest = Math.min(...headings.map(levelOf));
  const parts = headings.filter((block) => levelOf(block) === highest);
  const first = headings[0];
  if (first?.kind !== "heading") return undefined;
  const isBelowText = first.level > 1 && blocks.some(({ kind, start }) => kind === "paragraph" && start < first.start);
  if (parts.length < 2 && !isBelowText) return undefined;
  const name = nameOf(path);
  const words = wordsOf(name);
  const title = first.title.toLowerCase();
  if (words.length === 0 || words.some((word) => title.includes(word))) return undefined;
  return humanise(name);
}

/** A file's name without its ending, or its folder's where it stands for that. */
function nameOf(path: string): string {
  const own = basename(path, extname(path));
  return STANDS_FOR_FOLDER.has(own.toLowerCase().replace(/^_/, "")) ? basename(dirname(path)).replace(/^\.$/, "") : own;
}

/** Its words in lower case; none where it is a number, a date or a key. */
function wordsOf(name: string): string[] {
  const parts = name.split(/[\s_.-]+/).filter((part) => !(/\d/.test(part) && /[a-z]/i.test(part)));
  return parts.flatMap((part) => part.toLowerCase().match(WORD) ?? []);
}

/** "01-getting_started" as "Getting started", "CHANGELOG" as "Changelog". */
function humanise(name: string): string {
  const words = name
    .replace(/^\d+[\s_.-]+(?=\p{L})/u, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
  const cased = words === words.toUpperCase() ? words.toLowerCase() : words;
  return cased.charAt(0).toUpperCase() + cased.slice(1);
}

function levelOf(block: Block): number {
  return block.kind === "heading" ? block.level : Number.POSITIVE_INFINITY;
}
