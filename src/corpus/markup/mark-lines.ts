import type { Span } from "../../language/span.ts";

/**
 * A line that only formats what is around it: the fence of a container as VitePress, Docusaurus, MkDocs and others have
 * them, a template's tag, an import of MDX. Offsets are into the line, from behind its indentation.
 */
export interface MarkLine {
  /** What people read of it. */
  readonly title: Span | undefined;
  /** Whether the lines below it that are indented by four are what it contains. */
  readonly opensIndented: boolean;
  /** Whether indented lines right below it are its settings. */
  readonly hasSettings: boolean;
  /** Whether it says something to the authors alone. */
  readonly isComment: boolean;
  /** What the line holds that ends what this one opens, if it goes on over lines. */
  readonly closing: RegExp | undefined;
}

/** `::: tip Title`, `:::note[Title]{.class}`, `:::`, and `::: module.name` with settings below. */
const COLONS = /^:{3,}[ \t]*\{?([\w.-]*)\}?(?=$|[ \t[{])/;
const BRACKETED = /^\[([^\]]*)\]/;
/** `/// tip | Title`, `///`. */
const SLASHES = /^\/{3,}[ \t]*[\w-]*[ \t]*(?:$|\|[ \t]*)/;
/** `!!! note "Title"`, `??? tip`, `???+ tip inline end "Title"`, `??? "Title"`, `!!! note Title`, `=== "Title"`. */
const INDENTED = /^(?:!!!|\?\?\?\+?)[ \t]+(?=[\w"])|^===[!+]?[ \t]+(?=")/;
/** The kind of an admonition, and where it stands beside the text. */
const KIND = /^[\w-]+(?:[ \t]+(?:inline|end))*[ \t]*/;
const TEMPLATES = [
  /^\{([*!%])(?:(?!\1\}).)*\1\}$/,
  /^\{\{[<%](?:(?![>%]\}\}).)*[>%]\}\}$/,
  /^\/{3}Footnotes Go Here\/{3}$/,
  // What other files hold, as MkDocs puts it in; a target of MyST.
  /^-{1,3}8<-{1,3}(?:[ \t].*)?$/,
  /^\([\w.:-]{1,80}\)=$/,
  /^\[\[?_?toc_?\]?\]$/i,
  /^<<<[ \t]+\S.*$/,
  /^@\[code[^\]]*\]\([^)]*\)$/,
  /^import[ \t]+(?:[\w$*{},][\w$*{}, \t]*[ \t]from[ \t]+)?(?:"[^"]*"|'[^']*');?$/,
  /^export[ \t]+(?:default|const|let|function|class|\{|\*)(?:$|[ \t({].*)/,
];
const COMMENT = /^(?:\{\/\*.*\*\/\}|%%.*%%|\{\{-?[ \t]*\/\*.*\*\/[ \t]*-?\}\}|\{#[ \t].*[ \t]#\})$/;
/** A line that opens a comment, and what the line holds that closes it. */
const COMMENT_OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^%%(?!.*%%)/, "%%"],
  [/^\{\/\*(?!.*\*\/\})/, "*/}"],
  [/^\{\{-?[ \t]*\/\*(?!.*\*\/)/, "*/"],
];
/** An import or export of MDX that goes on over lines. */
const SCRIPT_OPENING =
  /^(?:import[ \t]+(?:[\w$]{1,100},[ \t]*)?\{[^}]*|export[ \t]+(?:default|const|let|function|class|async|\{)(?:.*[{([`])?)$/;
/** What a template's tag says to readers: `{{% tab name="Linux" %}}`, `{% tab title="Linux" %}`, `{{< details "More" >}}`. */
const TOLD = /[ \t](?:title|caption|label|name|header|summary|text)="([^"]{1,200})"/;
const NAMED =
  /^\{\{[<%][ \t]*(?:tab|details|expand|step|card|notice|callout|admonition)[ \t][^"]{0,100}"([^"]{1,200})"/;
/** `@tab npm`, as VuePress has it. */
const TAB = /^@tab(?::active)?[ \t]+(?=\S)/;
const LONGEST = 1000;

/** Reads a line without its indentation and line break; undefined for a line of text. */
export function readMarkLine(line: string): MarkLine | undefined {
  if (line.length > LONGEST) return undefined;
  const words = line.trimEnd();
  return readColons(words) ?? readSlashes(words) ?? readIndented(words) ?? readTemplate(words);
}

const PLAIN = { title: undefined, opensIndented: false, hasSettings: false, isComment: false, closing: undefined };
/** The line that closes a script begins with a bracket at the left border. */
const SCRIPT_CLOSING = /^[})\]`]/;

function readColons(line: string): MarkLine | undefined {
  const found = COLONS.exec(line);
  if (found === null) return undefined;
  const { 0: opening, 1: name = "" } = found;
  const rest = line.slice(opening.length);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed !== null) return { ...PLAIN, title: titleAt(opening.length + 1, bracketed[1]) };
  const said = rest.replace(/\{[^{}]*\}$/, "");
  const title = titleAt(opening.length + said.length - said.trimStart().length, said.trim());
  return { ...PLAIN, title, hasSettings: name.includes(".") };
}

function readSlashes(line: string): MarkLine | undefined {
  const opening = SLASHES.exec(line)?.[0];
  return opening === undefined ? undefined : { ...PLAIN, title: titleAt(opening.length, line.slice(opening.length)) };
}

function readIndented(line: string): MarkLine | undefined {
  const sign = INDENTED.exec(line)?.[0];
  if (sign === undefined) return undefined;
  const start = sign.length + (KIND.exec(line.slice(sign.length))?.[0].length ?? 0);
  const said = line.slice(start);
  if (/[\w-]/.test(line.charAt(start - 1)) && said !== "") return undefined;
  const isQuoted = said.length > 1 && said.startsWith('"') && said.endsWith('"');
  return {
    ...PLAIN,
    opensIndented: true,
    title: isQuoted ? titleAt(start + 1, said.slice(1, -1)) : titleAt(start, said),
  };
}

function readTemplate(line: string): MarkLine | undefined {
  const tab = TAB.exec(line)?.[0];
  if (tab !== undefined) return { ...PLAIN, title: titleAt(tab.length, line.slice(tab.length)) };
  if (COMMENT.test(line)) return { ...PLAIN, isComment: true };
  const opening = COMMENT_OPENINGS.find(([sign]) => sign.test(line));
  if (opening !== undefined) return { ...PLAIN, isComment: true, closing: literal(opening[1]) };
  if (SCRIPT_OPENING.test(line) && /[{([`]$/.test(line)) return { ...PLAIN, closing: SCRIPT_CLOSING };
  if (!TEMPLATES.some((template) => template.test(line))) return undefined;
  const told = /^\{[{%]/.test(line) ? (TOLD.exec(line) ?? NAMED.exec(line)) : null;
  const said = told?.[1];
  return told === null ? PLAIN : { ...PLAIN, title: titleAt(told.index + told[0].lastIndexOf(`"${said}"`) + 1, said) };
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[*/{}]/g, "\\$&"));
}

function titleAt(start: number, title = ""): Span | undefined {
  return title.trim() === "" ? undefined : { start, end: start + title.length };
}
