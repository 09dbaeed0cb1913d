import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLexemes } from "../../src/language/find-lexemes.ts";
import { normaliseWord, splitWords } from "../../src/language/words.ts";

/** What stands in a question or an article for one thing, and how else people write it. */
const WHOLES: readonly (readonly [string, ...string[]])[] = [
  ["--no-cache", "no-cache", "no_cache", "noCache"],
  ["setTimer", "set_timer", "set-timer", "SET_TIMER", "settimer"],
  ["SCREAMING_CASE", "screaming_case"],
  ["ERR_MODULE_NOT_FOUND", "err_module_not_found"],
  ["DisallowedIntents", "disallowedintents"],
  ["node.js", "Node.js", "nodejs", "NodeJS"],
  ["v5.3.2", "5.3.2", "V5.3.2"],
  ["foo.bar", "foo.bar()", "Foo.Bar"],
  ["src/app/main.ts", "src\\app\\main.ts"],
  ["https://example.org/a/b.html", "HTTPS://example.org/a/b.html"],
  ["e-mail", "email", "E-Mail"],
  ["C++", "c++"],
  ["C#", "c#"],
  [".NET", ".net"],
  [".env", ".ENV"],
  ["/ask", "/Ask"],
  ["-D"],
  ["-d"],
  ["--cache"],
  ["??"],
  ["||>"],
  ["2026-02-11"],
  ["12:30"],
  ["10GB", "10gb"],
];
const stemsOf = (text: string) => findLexemes(text).lexemes.map(({ stem }) => stem);
const wholeOf = (text: string) => findLexemes(text).lexemes[0];

describe("finding lexemes", () => {
  it("gives those of the text's words and where each stands, in any script", () => {
    const word = fc.constantFrom("Ships", "ship's", "ships", "2,000", "é", "手机", "of", "\u{1F600}", "a-b", "10GB");
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(" ")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { lexemes, starts, ends } = findLexemes(value);
        for (const { raw, start } of splitWords(value)) {
          const at = starts.findIndex((found, index) => found === start && lexemes[index]?.text === normaliseWord(raw));
          expect(ends[at]).toBe(start + raw.length);
        }
        let last = 0;
        for (const [index, start] of starts.entries()) {
          const end = ends[index] ?? 0;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          last = start;
        }
      }),
    );
  });

  it.each(WHOLES)("takes %s for one, however it is written", (whole, ...others) => {
    const stem = wholeOf(whole)?.stem;
    for (const other of others) expect(stemsOf(other), other).toContain(stem);
  });

  it("finds what is one wherever it stands in a text", () => {
    const around = fc.constantFrom(" ", "\n", "`", " (", ") ", '"', ", ", " | ", ". ");
    fc.assert(
      fc.property(fc.constantFrom(...WHOLES), around, around, ([whole], before, after) => {
        const text = `Run it with${before === ". " || before === ", " || before === ") " ? " " : before}${whole}${after} now`;
        expect(stemsOf(text)).toContain(wholeOf(whole)?.stem);
      }),
    );
  });

  it("keeps apart what differs in a sign, a case that matters or a number", () => {
    const wholes = [
      "--cache",
      "--no-cache",
      "cache",
      "-D",
      "-d",
      "C",
      "C++",
      "C#",
      ".env",
      "env",
      "5.3.2",
      "5.3.3",
      "||>",
      "|>>",
    ];
    expect(new Set(wholes.map((whole) => wholeOf(whole)?.stem)).size).toBe(wholes.length);
  });

  it("gives the words of a compound too, without those that mean something else", () => {
    expect(stemsOf("client.setTimer")).toEqual(expect.arrayContaining(["client", "set", "timer"]));
    expect(stemsOf("HTMLParser")).toEqual(expect.arrayContaining(["html", "parser"]));
    expect(stemsOf("10GB")).toEqual(expect.arrayContaining(["10", "gb"]));
    expect(stemsOf("JavaScript")).toEqual(["javascript"]);
    expect(stemsOf("v5.4.0")).toEqual(["5.4.0", "5.4"]);
  });

  it("joins words that were broken at the end of a line, and keeps their pieces", () => {
    expect(stemsOf("a techni-\ncian came")).toEqual(stemsOf("a technician techni cian came"));
    expect(stemsOf("well-\r\n  known")).toEqual(expect.arrayContaining(["well", "known"]));
    expect(stemsOf("one -\ntwo")).toEqual(stemsOf("one two"));
  });

  it("takes marks of Markdown for no operators", () => {
    expect(
      findLexemes("---\n\n| a | b |\n|---|:-:|\n**c** ... <!-- d --> ====\n~~~ <br />").lexemes.map(({ text }) => text),
    ).toEqual(["a", "b", "c", "d", "br"]);
  });

  it("does not take one word for another, however many it has met", () => {
    const words = Array.from({ length: 200_000 }, (_, number) => `w${number}x`);
    for (const word of words) findLexemes(word);
    for (const word of words.slice(0, 5000)) expect(findLexemes(word).lexemes.map(({ text }) => text)).toEqual([word]);
  });

  it("gives every lexeme an id of its own", () => {
    const { lexemes } = findLexemes("One lighthouse, one keeper and one dog");
    expect(new Set(lexemes.map(({ id }) => id)).size).toBe(new Set(lexemes.map(({ text }) => text)).size);
  });
});
