import type { Token } from "markdown-it";
import { type Span, shiftSpan } from "../../../language/span.ts";
import { hiddenInEntity } from "../entities.ts";
import { createMarkdownParser } from "../markdown-parser.ts";
import type { LinkTargets } from "../markdown-tokens.ts";
import { hiddenTag } from "./hidden-tag.ts";
import { addInlineMarks, isInlineMark } from "./inline-marks.ts";
import { findSimpleMarkup } from "./simple-markup.ts";

type Rule = ReturnType<typeof plain.inline.ruler.getRules>[number];
type InlineState = Parameters<Rule>[0];

/** Asterisks or underscores, which turn out to be markup or text when the whole stretch is read. */
interface Delimiter {
  readonly state: InlineState;
  readonly token: Token;
  readonly span: Span;
}

/** What was found so far; `base` is where the text that is being read begins: that of an image is read on its own. */
interface Notes {
  base: number;
  readonly markup: Span[];
  readonly delimiters: Delimiter[];
}

const NOTES = Symbol("notes");
/** A longer stretch is no paragraph that anybody wrote, and may take seconds: it counts as text without markup. */
const LONGEST = 8192;
/** Without any of these a stretch has no markup; most paragraphs have none. */
const SIGN = /[\\`*_[\]<&{^]|%%|==|\+\+\w|:[a-z]+-/;
const IMAGE = "![";

// Within a bare address nothing is markup.
const OPTIONS = { linkify: true };
// Without its tildes what was struck out would read as if it still held.
const KEPT = "strikethrough";
const plain = addInlineMarks(createMarkdownParser(OPTIONS).disable(KEPT));
const rules = plain.inline.ruler.getRules("");
const parser = createMarkdownParser(OPTIONS).disable(KEPT);
// The tokens do not say where they stand, so the rules that make them are watched.
parser.inline.ruler.before("text", "note", (state, silent) => !silent && applyRules(state));
parser.inline.ruler2.before("fragments_join", "note", noteDelimiters);

/**
 * The markup in a stretch of Markdown inside a block, in no order: signs of emphasis, code, links (all but their text;
 * of an address its brackets), images, HTML tags and comments, escaping backslashes.
 */
export function findInlineMarkup(markdown: string, targets: LinkTargets): Span[] {
  if (!SIGN.test(markdown)) return [];
  if (markdown.length > LONGEST) return findPictures(markdown);
  const simple = findSimpleMarkup(markdown);
  if (simple !== undefined) return simple;
  const notes: Notes = { base: 0, markup: [], delimiters: [] };
  parser.inline.parse(markdown, parser, { ...targets, [NOTES]: notes }, []);
  return notes.markup;
}

const DATA = "](data:";
/** How far the start of a picture is looked for before its data. */
const LONGEST_DESCRIPTION = 300;

/** Pictures whose data stands in the text itself, which no paragraph is short enough for. */
function findPictures(markdown: string): Span[] {
  const found: Span[] = [];
  for (let at = markdown.indexOf(DATA); at >= 0; ) {
    const data = /[)\s]/g;
    data.lastIndex = at + DATA.length;
    const end = data.exec(markdown);
    if (end === null) break;
    const before = Math.max(found.at(-1)?.end ?? 0, at - LONGEST_DESCRIPTION);
    const start = markdown.slice(before, at).lastIndexOf(IMAGE);
    if (start >= 0 && end[0] === ")") found.push({ start: before + start, end: end.index + 1 });
    at = markdown.indexOf(DATA, end.index);
  }
  return found;
}

function notesOf(state: InlineState): Notes {
  const notes = state.env[NOTES];
  return isNotes(notes) ? notes : { base: 0, markup: [], delimiters: [] };
}

function isNotes(value: unknown): value is Notes {
  return typeof value === "object" && value !== null && "markup" in value;
}

/** Lets the parser's own rules read what comes next, and notes which of it is markup. */
function applyRules(state: InlineState): boolean {
  const notes = notesOf(state);
  const { pos: start, pending } = state;
  const first = state.tokens.length + (pending === "" ? 0 : 1);
  const inside = state.src.startsWith(IMAGE, start) ? start + IMAGE.length : 0;
  notes.base += inside;
  const isRead = rules.some((rule) => rule(state, false));
  notes.base -= inside;
  const token = isRead ? state.tokens[first] : undefined;
  if (token === undefined) return isRead;
  if (token.type === "text") noteRun(state, first, start, notes);
  else
    for (const span of markupOf(token, { start, end: state.pos }, state))
      notes.markup.push(shiftSpan(span, notes.base));
  return isRead;
}

/** The markup of what a token was made from: the stretch `read` of the text. */
function markupOf(token: Token, read: Span, state: InlineState): Span[] {
  const { start, end } = read;
  const around = (from: number, to: number) => [
    { start, end: from },
    { start: to, end },
  ];
  switch (token.type) {
    case "hardbreak":
      return state.src[start] === "\\" ? [{ start, end: start + 1 }] : [];
    case "text_special":
      if (token.info === "escape" && token.content !== token.markup) return [{ start, end: start + 1 }];
      return hiddenInEntity({ start, end }, token.markup);
    case "code_inline": {
      const sign = token.markup.length;
      const padding = token.content.length < end - start - 2 * sign ? 1 : 0;
      return around(start + sign + padding, end - sign - padding);
    }
    case "link_open":
      if (token.markup === "linkify") return [];
      if (token.markup === "autolink") return around(start + 1, end - 1);
      return around(start + 1, state.md.helpers.parseLinkLabel(state, start, true));
    case "image":
      // A page shows the picture instead of its description.
      return [hiddenTag(state.src, read)];
    case "mark": {
      const shown = isInlineMark(token.meta) ? token.meta.shown : undefined;
      return shown === undefined ? [hiddenTag(state.src, read)] : around(shown.start, shown.end);
    }
    case "html_inline":
      return [hiddenTag(state.src, read)];
    default:
      return [];
  }
}

function noteRun(state: InlineState, first: number, start: number, { base, delimiters }: Notes): void {
  let at = base + start;
  for (let i = first; i < state.tokens.length; i++) {
    const token = state.tokens[i];
    if (token === undefined) continue;
    const span = { start: at, end: at + token.content.length };
    delimiters.push({ state, token, span });
    at = span.end;
  }
}

/** Those that open or close something have lost their content by now. */
function noteDelimiters(state: InlineState): void {
  const { delimiters, markup } = notesOf(state);
  while (delimiters.at(-1)?.state === state) {
    const last = delimiters.pop();
    if (last?.token.content === "") markup.push(last.span);
  }
}
