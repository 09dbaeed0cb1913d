import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { quote } from "../../src/conversation/markdown/quote.ts";
import { readAsciidoc } from "../../src/corpus/formats/asciidoc/asciidoc.ts";
import { readCsv } from "../../src/corpus/formats/csv/csv.ts";
import { outlinePlainText } from "../../src/corpus/formats/plain-text/plain-text.ts";
import { readRestructuredText } from "../../src/corpus/formats/restructured-text/restructured-text.ts";
import { findCues } from "../../src/corpus/formats/subtitles/find-cues.ts";
import { findFrontMatter } from "../../src/corpus/front-matter/fences.ts";
import { readFrontMatter } from "../../src/corpus/front-matter/read-front-matter.ts";
import { outlineMarkdown } from "../../src/corpus/markup/markdown-outline.ts";
import { findLexemes } from "../../src/language/find-lexemes.ts";
import { findHardWraps } from "../../src/language/hard-wraps.ts";
import { splitSentences } from "../../src/language/sentences.ts";
import { withoutFiller } from "../../src/retrieval/question/filler/without-filler.ts";
import { findSubjects } from "../../src/suggestions/subjects.ts";
import { growsTooFast } from "./measure-growth.ts";
import { type FoundExpression, findExpressions } from "./regular-expressions.ts";

/** Characters: four times as many take some 100 ms when time grows with their square, and .03 ms when it does not. */
const SIZE = 2500;

/** Expressions that may take longer, each with what bounds the text that it sees. */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  [String.raw`[\s,;:–—-]+$`, "a title or heading, cut to 120 characters before"],
  ["(?:<[^<>]*>)*$", "the 200 characters before a tag"],
  [String.raw`\/+$`, "an address among the settings"],
  [String.raw`[\r\n]+$`, "a line with its line break"],
  [String.raw`[\p{L}\p{M}.]+$`, "the 16 characters before a full stop"],
]);
/** Where the texts are the operator's own, which are short. */
const SETTINGS = "src/config.ts";

const EXPRESSIONS = findExpressions(join(import.meta.dirname, "..", ".."), ["src", "commands"]);

/** What many expressions stumble over when it is repeated; those of the expression's own characters are added. */
const PARTS = [" ", "\n", "a", "A", "1", ".", "-", "'", "\u0301", "a ", " \n", "a\n", "a.", "1.", "Aa "];

/** Texts that an expression would have to try in many ways, of about the size that is asked for. */
function* hardTexts({ source }: FoundExpression): Generator<(size: number) => string> {
  const signs = [...new Set(source.replace(/\\[pPux]\{?[^}]*\}?|\\[a-zA-Z]/g, ""))];
  const literals = source.match(/[^\\()[\]{}?*+|^$.]{2,}/g) ?? [];
  const openings = ["", ...literals.slice(0, 1), ...signs.slice(0, 3)];
  const starts = new Set([...openings, ...openings.map((opening) => `${opening} a`)]);
  for (const part of new Set([...PARTS, ...signs, ...literals]))
    for (const end of ["", "\u0000x"])
      for (const start of starts) yield (size) => start + part.repeat(Math.ceil(size / part.length)) + end;
}

function search({ source, flags }: FoundExpression, text: string): void {
  const expression = new RegExp(source, flags);
  if (expression.global) for (const _ of text.matchAll(expression));
  else expression.test(text);
}

/** A text on which the expression takes out of all proportion longer when it is twice as long. */
function findTrap(expression: FoundExpression): string | undefined {
  for (const text of hardTexts(expression)) {
    const isTrap = growsTooFast((size) => {
      const written = text(size);
      return () => search(expression, written);
    }, SIZE);
    if (isTrap) return text(8);
  }
  return undefined;
}

const TEXTS = [
  "Aa ",
  "the Aaa ",
  "Aa of ",
  " ",
  "\n",
  "a\n",
  ". ",
  "!?",
  ",)",
  "- ",
  "“",
  "Aa-",
  "[",
  "`",
  "*a ",
  "<a ",
  "| a ",
  "> ",
  "- a\n",
  "#\n",
  ":::\n",
  "::: a [",
  "{.a} ",
  "{.a=",
  "{{< ",
  "[[a",
  "[[a|b",
  "<A ",
  "<A {",
  '<A b="',
  "!!! a\n\n    ",
  "!!! a\n    b\n",
  "> ::: a\n",
  "[^a",
  "[a](",
  "[a]: b\n",
  "<!--",
  "|-|\n",
  "a::\n\n b\n",
  "a\n-\n",
  "== ==\n",
  ".. a::\n",
  "[a]\n----\n",
  "|===\n|a\n",
];

describe("a text that is four times as long takes about four times the time", () => {
  it("in a test that finds expressions which do not keep to it", () => {
    expect(findTrap({ file: "", source: "a+$", flags: "" })).toBeDefined();
    expect(findTrap({ file: "", source: String.raw`^#{1,6}\s+(.+?)\s*#*$`, flags: "gmu" })).toBeDefined();
    expect(findTrap({ file: "", source: String.raw`^(\s*)(.*?)(\s*)$`, flags: "gmu" })).toBeDefined();
    expect(findTrap({ file: "", source: "a+", flags: "g" })).toBeUndefined();
  });

  it("in every regular expression of the product", () => {
    const traps = EXPRESSIONS.filter(({ source, file }) => !BOUNDED.has(source) && file !== SETTINGS).flatMap(
      (expression) => {
        const trap = findTrap(expression);
        return trap === undefined ? [] : [`${expression.file} /${expression.source}/ on ${JSON.stringify(trap)}`];
      },
    );
    expect(EXPRESSIONS.length).toBeGreaterThan(100);
    expect(traps).toEqual([]);
  });

  it("in no expression that is let off and is there no more", () => {
    const sources = new Set(EXPRESSIONS.map(({ source }) => source));
    expect([...BOUNDED.keys()].filter((source) => !sources.has(source))).toEqual([]);
  });

  it.each<[string, (text: string) => unknown]>([
    ["finding subjects", (text) => findSubjects(text, [{ kind: "paragraph", start: 0, end: text.length }])],
    ["finding words", (text) => findLexemes(text)],
    ["splitting sentences", (text) => splitSentences(text)],
    ["finding hard wraps", (text) => findHardWraps(text)],
    ["quoting", (text) => quote({ text, marks: [{ start: 0, end: text.length }], limit: 2000 })],
    ["finding front matter", (text) => [findFrontMatter(`---\n${text}`), findFrontMatter(`{"a": "${text}`)]],
    ["reading front matter", (text) => readFrontMatter(`---\ntitle: ${text}\n---\n`)],
    ["leaving out what is no question", (text) => withoutFiller(text)],
    ["outlining Markdown", (text) => outlineMarkdown(text)],
    ["finding the blocks of plain text", (text) => outlinePlainText(text)],
    ["reading AsciiDoc", (text) => readAsciidoc(Buffer.from(text))],
    ["reading reStructuredText", (text) => readRestructuredText(Buffer.from(text))],
    ["finding cues", (text) => findCues(`00:01.000 --> 00:02.000\n${text}`)],
    ["reading a table of values", (text) => readCsv(Buffer.from(`a,b\n"${text}",c`))],
  ])("in %s", (_, work) => {
    const traps = TEXTS.filter((part) =>
      growsTooFast((size) => {
        const text = part.repeat(Math.ceil(size / part.length));
        return () => work(text);
      }, 4 * SIZE),
    );
    expect(traps).toEqual([]);
  });

  it("in containers of Markdown within one another, however deep", () => {
    for (const sign of ["!!! a", "??? a", '=== "a"', "- a", "> a"]) {
      const nested = (depth: number) =>
        Array.from({ length: depth }, (_, level) => `${"    ".repeat(level)}${sign}\n\n`).join("");
      expect(() => outlineMarkdown(nested(1000)), sign).not.toThrow();
      expect(
        growsTooFast((size) => () => outlineMarkdown(nested(Math.sqrt(size))), 40 * SIZE),
        sign,
      ).toBe(false);
    }
  });
});
