import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/conversation/markdown/clean.ts";
import { quote } from "../../src/conversation/markdown/quote.ts";
import { readableExcerpt, readableText } from "../../src/conversation/readable-text.ts";
import { outlineWithin } from "../../src/corpus/article.ts";
import { findEntities } from "../../src/corpus/markup/entities.ts";
import { shiftSpan } from "../../src/language/span.ts";
import { fakeExcerpt } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";
import { nastyText } from "./nasty-text.ts";
import { readShown, shownText } from "./shown-markdown.ts";

/** Whether all characters of `part` stand in `whole` in their order. */
function isInOrder(part: string, whole: string): boolean {
  let at = -1;
  return part.split("").every((sign) => {
    at = whole.indexOf(sign, at + 1);
    return at >= 0;
  });
}

const given = fc
  .record({ before: nastyText, text: nastyText, after: nastyText, path: fc.constantFrom("a.md", "a.txt") })
  .map(({ before, text, after, path }) => {
    const start = before.length + 1;
    const end = start + text.length;
    const read = outlinedText(`${before}\n${text}\n${after}`, path);
    const { blocks, markup } = outlineWithin(read, { start, end });
    return fakeExcerpt({
      article: path,
      text,
      start,
      end,
      highlights: [{ start, end }],
      blocks: blocks.map((block) => ({ ...block, ...shiftSpan(block, start) })),
      markup: markup.map((span) => shiftSpan(span, start)),
    });
  });

describe("a readable excerpt", () => {
  const visible = (text: string) => text.replace(/\s+/gu, "");

  it("has only the article's own characters in their order, and plain text all of them", () => {
    fc.assert(
      fc.property(given, (excerpt) => {
        const shown = readableExcerpt(excerpt).text;
        fc.pre(findEntities(excerpt.text).length === 0);
        expect(isInOrder(visible(shown), visible(excerpt.text))).toBe(true);
        if (excerpt.article === "a.txt") expect(visible(shown)).toBe(visible(excerpt.text));
      }),
    );
  });

  it("is quoted without any sign that Discord would act upon", () => {
    fc.assert(
      fc.property(given, (excerpt) => {
        const readable = readableExcerpt(excerpt);
        const code = readable.code.map((each) => ({ ...each, title: undefined }));
        const written = quote({ ...readable, code, limit: 100_000 });
        expect(readShown(written).every((line) => line.quoted)).toBe(true);
        if (readable.text.trim() === "") return;
        expect(visible(shownText(written))).toBe(visible(cleanText(readable.text)));
      }),
    );
  });

  it("joins the lines of wrapped prose, and keeps those of lists, hard breaks and plain text's own", () => {
    const read = (text: string, path = "a.md") =>
      readableText(outlinedText(text, path), { shown: { start: 0, end: text.length }, marks: [], title: "" }).text;
    expect(read("One line\nand the next.\n\nAnother\r\none.")).toBe("One line and the next.\n\nAnother one.");
    expect(read("> Quoted\n> *twice*.")).toBe("Quoted twice.");
    expect(read("- One\n  goes on\n- Two\n  - Three")).toBe("- One goes on\n- Two\n  - Three");
    expect(read("Roses  \nViolets")).toBe("Roses  \nViolets");
    expect(read("Term\n: What it is")).toBe("Term\n: What it is");
    expect(read("$$\na = b\n$$")).toBe("$$\na = b\n$$");
    expect(read("One.<br/>Two.")).toBe("One.\nTwo.");
    expect(read("| a<br><br>b | c |\n|---|---|")).toBe("a b | c\n");
    expect(read("| |\n|---|\n| a |")).toBe("a");
    expect(read("a | b\n--|--\nc <br> d|e")).toBe("a | b\nc d|e");
    expect(read("One <br>\ntwo <br />three")).toBe("One\ntwo\nthree");
    expect(read("Write `a<br>b`.")).toBe("Write a<br>b.");
    expect(read("One<br>two &lt;", "a.txt")).toBe("One<br>two &lt;");
    expect(read("第一行\n第二行")).toBe("第一行第二行");
    expect(read("A headline\nThe text goes\non here.", "a.txt")).toBe("A headline\nThe text goes on here.");
  });

  it("shows what entities stand for, but in code and where nobody knows them", () => {
    const text = "&lt;your&nbsp;name&gt; &#8594; &#x2014; `&lt;` &bogus; &#127881;\n\n<p>a &amp; b &rarr; c</p>";
    const shown = readableText(outlinedText(text), { shown: { start: 0, end: text.length }, marks: [], title: "" });
    expect(shown.text).toBe("<your name> → — &lt; &bogus; &#127881;\n\na & b → c");
  });

  it("knows code by its language and file, without its fences and what sets it in", () => {
    const read = (text: string, from = 0) => {
      const shown = readableText(outlinedText(text), {
        shown: { start: from, end: text.length },
        marks: [],
        title: "",
      });
      return shown.code.map(({ start, end, language, title }) => [shown.text.slice(start, end), language, title]);
    };
    const fenced = '```js title="src/a.js"\nlet a;\n  a = 1;\n```';
    expect(read(fenced)).toEqual([["let a;\n  a = 1;", "js", "src/a.js"]]);
    expect(read(fenced, fenced.indexOf("  a ="))).toEqual([["  a = 1;", undefined, undefined]]);
    expect(read("- Item:\n\n  ```sh\n  ls\n    -l\n  ```")).toEqual([["ls\n  -l", "sh", undefined]]);
    expect(read("> ```\n> ls\n> ```")).toEqual([["ls", undefined, undefined]]);
    expect(read("Text\n\n    ls\n      -l\n\nText")).toEqual([["ls\n  -l", undefined, undefined]]);
    expect(read("```\n```")).toEqual([]);
  });

  it("does not begin with the title, unless that is what answers or all there is", () => {
    const title = "The  *lamp*";
    const read = (articleText: string, mark = "burns", path = "a.md") => {
      const start = articleText.indexOf(mark);
      const marks = [{ start, end: start + mark.length }];
      const shown = { start: 0, end: articleText.length };
      const { text, marks: left } = readableText(outlinedText(articleText, path), { shown, marks, title: "The lamp" });
      return [text, ...left.map((each) => text.slice(each.start, each.end))];
    };
    expect(read(`# ${title}\n\nIt *burns*.`)).toEqual(["It burns.", "burns"]);
    expect(read(`${title}\n===\nIt burns.`)).toEqual(["It burns.", "burns"]);
    expect(read(`# ${title}\n\nIt burns.`, `${title}\n\nIt`)).toEqual(["It burns.", "It"]);
    expect(read(`# ${title}\n\nIt burns.`, "lamp")).toEqual(["The  lamp\n\nIt burns.", "lamp"]);
    expect(read(`# ${title}\n`, "#")).toEqual(["The  lamp\n"]);
    expect(read("# The lamp\n\nIt burns.", "burns", "a.txt")).toEqual(["# The lamp\n\nIt burns.", "burns"]);
  });
});
