import type { MarkdownIt } from "markdown-it";
import type { Span } from "../../../language/span.ts";

/** A stretch that formats, and the part of it that people read, if any. */
export interface InlineMark extends Span {
  readonly shown: Span | undefined;
}

const ITEM = String.raw`(?:[.#][A-Za-z][\w:-]*|[\w:@-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+))`;
/** `{#id .class key=value}` and `{: .class}`. */
const ATTRIBUTES = new RegExp(String.raw`\{:?[ \t]*${ITEM}(?:[ \t]+${ITEM}){0,9}[ \t]*\}`, "y");
/** Roles of MyST before what they are about, `{ref}`, and what Pandoc and kramdown call sections that do not count. */
const ROLE = /\{[a-z][\w:-]{1,30}\}(?=`)|\{(?:-|:toc|:\.?no_toc)\}(?=[ \t]*$)/y;
/** Hugo's `{{< name >}}` and `{{% name %}}`. */
const SHORTCODE = /\{\{[<%][^{}\n]{0,500}[>%]\}\}/y;
/** Jekyll's, GitBook's and Jinja's `{% name %}`. */
const TEMPLATE_TAG = /\{%[^{}\n]{1,500}%\}/y;
/** `{" "}`, as programs that format MDX write a space. */
const WRITTEN_SPACE = /\{["']( )["']\}/y;
/** `++ctrl+alt+del++`: keys of a keyboard. */
const KEYS = /\+\+([\w"-]{1,20}(?:\+[\w"-]{1,20}){0,5})\+\+(?!\+)/y;
/** `:material-account:` and `:octicons-x:{ .big }`: icons that a theme draws. */
const ICON = /:(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:(?:\{[^{}\n]{0,100}\})?/y;
/** `[[page]]`, `[[page|what is shown]]`, `![[page]]`. */
const WIKI_LINK = /!?\[\[([\p{L}\p{N}][^[\]|\n]{0,200})(?:\|([^[\]\n]{1,200}))?\]\]/uy;
/** `[^1]`, and `[^1]:` where the note itself stands. */
const FOOTNOTE = /\[\^[^\]\s]{1,40}\]:?/y;
/** `%%said to authors%%`, as Obsidian has it. */
const COMMENT = /%%[^%\n]{1,500}%%/y;
/** `^[a note within the text]`. */
const NOTE = /\^(\[[^[\]\n]{1,500}\])/y;
/** `==highlighted==`. */
const HIGHLIGHT = /==(?=\S)([^=\n]{0,300}[^=\s])==/y;
/** `^name` at the end of a block, for links that lead there. */
const BLOCK_NAME = /\^[A-Za-z0-9-]{1,40}/y;
/** What an embedded file shows that is no text. */
const MEDIA = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm|mov|mp3|wav|ogg|pdf)(?:#.*)?$/i;
/** `[!NOTE]` at the start of a quote. */
const ALERT = /\[!\w{1,20}\][+-]?/y;
const COMPONENT = /<\/?(?:[A-Z][\w.]*(?=[\s/>])|(?=>))/y;
const LONGEST_COMPONENT = 2000;
/** Attributes that say something. */
const TELLING = /\b(?:title|label|name|text|term|path)=(["'])([^"'{}\n]+)\1/;
/** Those of a component that has content, which say what that is. */
const TITLING = /\b(?:title|label|heading|summary)=(["'])([^"'{}\n]+)\1/;

/** The mark that begins at a place of a paragraph, a heading or a cell. */
export function readInlineMark(text: string, at: number): InlineMark | undefined {
  switch (text[at]) {
    case "{":
      return (
        whole(ATTRIBUTES, text, at, isAttached) ??
        whole(SHORTCODE, text, at) ??
        whole(ROLE, text, at) ??
        whole(TEMPLATE_TAG, text, at) ??
        inside(WRITTEN_SPACE, text, at, '{"'.length)
      );
    case "!":
    case "[":
      return wikiLink(text, at) ?? whole(FOOTNOTE, text, at) ?? whole(ALERT, text, at, (_, place) => place === 0);
    case "%":
      return whole(COMMENT, text, at);
    case "=":
      return inside(HIGHLIGHT, text, at, "==".length);
    case "+":
      return /[\w+]/.test(text.charAt(at - 1)) ? undefined : inside(KEYS, text, at, "++".length);
    case ":":
      return whole(ICON, text, at);
    case "^":
      return inside(NOTE, text, at, "^".length) ?? whole(BLOCK_NAME, text, at, isLast);
    case "<":
      return component(text, at);
    default:
      return undefined;
  }
}

/** Attributes belong to what stands right before them, or to the whole of what they end. */
function isAttached(text: string, start: number, end: number): boolean {
  return /[)\]`*_}]/.test(text.charAt(start - 1)) || text.slice(end).trim() === "";
}

/** A block's name stands behind a space or alone, and behind it nothing. */
function isLast(text: string, start: number, end: number): boolean {
  return /^[ \t\n]?$/.test(text.charAt(start - 1)) && text.slice(end).trim() === "";
}

/** What stands between signs of some length. */
function inside(pattern: RegExp, text: string, start: number, sign: number): InlineMark | undefined {
  pattern.lastIndex = start;
  const shown = pattern.exec(text)?.[1];
  if (shown === undefined) return undefined;
  const from = start + sign;
  return { start, end: pattern.lastIndex, shown: { start: from, end: from + shown.length } };
}

function whole(
  pattern: RegExp,
  text: string,
  start: number,
  isOne: (text: string, start: number, end: number) => boolean = () => true,
): InlineMark | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (found === null || !isOne(text, start, pattern.lastIndex)) return undefined;
  return { start, end: start + found[0].length, shown: undefined };
}

function wikiLink(text: string, start: number): InlineMark | undefined {
  WIKI_LINK.lastIndex = start;
  const found = WIKI_LINK.exec(text);
  if (found === null) return undefined;
  const [all, page = "", told] = found;
  if (all.startsWith("!") && MEDIA.test(page)) return { start, end: start + all.length, shown: undefined };
  // A block's name leads there and says nothing.
  const shown = told ?? page.replace(/#\^.*$/, "");
  const from = start + (told === undefined ? all.indexOf(page) : all.lastIndexOf(told));
  return { start, end: start + all.length, shown: { start: from, end: from + shown.length } };
}

/** A tag of a component: one that has no content, or stands alone on its line, shows what its attributes say. */
export function component(text: string, start: number): InlineMark | undefined {
  COMPONENT.lastIndex = start;
  if (!COMPONENT.test(text)) return undefined;
  const end = endOfTag(text, COMPONENT.lastIndex);
  if (end === undefined) return undefined;
  const tag = text.slice(start, end);
  const told = tag.endsWith("/>") ? TELLING.exec(tag) : isAlone(text, start, end) ? TITLING.exec(tag) : null;
  if (told === null) return { start, end, shown: undefined };
  const from = start + told.index + told[0].length - 1 - (told[2] ?? "").length;
  return { start, end, shown: { start: from, end: from + (told[2] ?? "").length } };
}

function isAlone(text: string, start: number, end: number): boolean {
  return (
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100)) &&
    /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 100), start))
  );
}

/** Behind the `>` that closes a tag, outside quotes and braces. */
function endOfTag(text: string, from: number): number | undefined {
  let quote = "";
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + LONGEST_COMPONENT); at++) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'" || sign === "`") quote = sign;
    else if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (sign === ">" && depth <= 0) return at + 1;
  }
  return undefined;
}

/** What a token "mark" was made of. */
export function isInlineMark(value: unknown): value is InlineMark {
  return typeof value === "object" && value !== null && "shown" in value && "start" in value;
}

/** Lets a parser know these marks: each becomes a token "mark", whose content is what people read of it. */
export function addInlineMarks(parser: MarkdownIt): MarkdownIt {
  parser.inline.ruler.after("backticks", "mark", (state, silent) => {
    const mark = readInlineMark(state.src.slice(0, state.posMax), state.pos);
    if (mark === undefined) return false;
    if (!silent) {
      const token = state.push("mark", "", 0);
      token.content = mark.shown === undefined ? "" : state.src.slice(mark.shown.start, mark.shown.end);
      token.meta = { ...mark };
    }
    state.pos = mark.end;
    return true;
  });
  return parser;
}
