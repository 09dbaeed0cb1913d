import { MemberError } from "../conversation/member-error.ts";
import { readFrontMatter } from "../corpus/front-matter/read-front-matter.ts";

/** An article as an owner writes it in a form. */
export interface WrittenArticle {
  readonly title: string;
  /** Who said it first, and when and where, for an article made of a message. */
  readonly author?: string | undefined;
  /** YYYY-MM-DD. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** Questions that it answers. */
  readonly asks: readonly string[];
  /** Markdown. */
  readonly text: string;
}

const FENCE = "---";
/** How many of these in a line are what they seem: more, which readers of front matter take for an attack, are written as codes. */
const MANY_SIGNS = 10;
const SIGN = /[[{&!]|[-?:](?=\s|$)/g;

/**
 * The article as a Markdown file with front matter. Throws a UserError for a title or questions that front matter cannot
 * hold: what was written is read back, or not written at all.
 */
export function formatArticle(article: WrittenArticle): string {
  const { title, author, published, url, asks, text } = article;
  const stated = Object.entries({ title, author, published, url }).filter(([, value]) => value !== undefined);
  const lines = [
    FENCE,
    ...stated.map(([name, value]) => `${name}: ${quoteLine(value ?? "")}`),
    ...(asks.length === 0 ? [] : ["asks:", ...asks.map((question) => `  - ${quoteLine(question)}`)]),
    FENCE,
  ];
  const content = `${lines.join("\n")}\n\n${text.trim()}\n`;
  const read = readFields(content);
  if (read?.title !== title || read.asks.join("\n") !== asks.join("\n"))
    throw new MemberError((words) => words.articles.notKept);
  return content;
}

/** The article that `formatArticle` wrote into a file; undefined for a file of any other form. */
export function parseArticle(content: string): WrittenArticle | undefined {
  const read = readFields(content);
  if (read === undefined) return undefined;
  try {
    return formatArticle(read) === content ? read : undefined;
  } catch (error) {
    if (error instanceof MemberError) return undefined;
    throw error;
  }
}

function readFields(content: string): WrittenArticle | undefined {
  const { metadata, bodyStart } = readFrontMatter(content);
  if (metadata.title === undefined) return undefined;
  const { title, author, published, url, asks } = metadata;
  return { title, author, published, url, asks: asks?.split("\n") ?? [], text: content.slice(bodyStart).trim() };
}

/** A line as a string of YAML, which takes JSON's. */
function quoteLine(line: string): string {
  const quoted = JSON.stringify(line);
  if ((quoted.match(SIGN)?.length ?? 0) < MANY_SIGNS) return quoted;
  return quoted.replace(SIGN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
