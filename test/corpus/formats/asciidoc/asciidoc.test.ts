import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAsciidoc } from "../../../../src/corpus/formats/asciidoc/asciidoc.ts";
import { expectOrdered } from "../expect-ordered.ts";
import { blocksOf, contentOf, shownOf } from "../read-text.ts";

const blocks = (text: string) => blocksOf(contentOf(readAsciidoc, text));
const paragraph = (text: string) => blocks(text)[0]?.[1];

describe("AsciiDoc", () => {
  it("says its title, authors and date in its header", () => {
    const content = contentOf(
      readAsciidoc,
      "// note\n= The *lamp*\nAda L. <a@b.org>; Bob\nv1.2, 2024-05-01\n:toc:\n\nText.",
    );
    expect(content).toMatchObject({
      derivedTitle: "The lamp",
      metadata: { author: "Ada L., Bob", published: "2024-05-01" },
    });
    expect(blocksOf(content)).toEqual([
      ["heading", "The lamp"],
      ["paragraph", "Text."],
    ]);
    expect(shownOf(content).text.trim()).toBe("The lamp\n\nText.");
  });

  it("has headings by their signs, and no comments", () => {
    expect(blocks("== One\n\nText.\n\n=== Two\n////\nnot shown\n////\nMore.\n// nor this")).toEqual([
      ["heading", "One"],
      ["paragraph", "Text."],
      ["heading", "Two"],
      ["paragraph", "More."],
    ]);
  });

  it("has code with its language, and none without", () => {
    const text = "Run:\n\n[source,yaml]\n----\nlamp:\n  oil: full\n----\n\n....\nplain\n....\n\n set in\n  deeper\n";
    expect(shownOf(contentOf(readAsciidoc, text)).code).toEqual([
      ["yaml", "lamp:\n  oil: full"],
      [undefined, "plain"],
      [undefined, "set in\n deeper"],
    ]);
  });

  it("has lists, terms, notes and rows, each a block", () => {
    const text =
      "* One\ngoes on\n** Two\n+\nMore.\n\nCPU:: The brain.\nDisk::\n  Holds.\n\n[NOTE]\n====\nMind.\n====\n\nTIP: Do.\n\n|===\n|A |B\n\n|one\n|two\n|===";
    expect(blocks(text).map(([, words]) => words)).toEqual([
      "* One\ngoes on",
      "** Two",
      "More.",
      "CPU: The brain.",
      "Disk:",
      "Holds.",
      "Mind.",
      "TIP: Do.",
      "A |B",
      "one\n|two",
    ]);
  });

  it.each([
    ["The *bold*, _thin_ and `plain` **wor**d.", "The bold, thin and plain word."],
    ["See link:a.adoc[the page], https://e.org[us] and xref:b[*it*].", "See the page, us and it."],
    ["Read <<setup,the setup>> and <<oil>>.", "Read the setup and oil."],
    ["Press kbd:[Ctrl+C]footnote:[Or not.].", "Press Ctrl+C[Or not.]."],
    ["See https://e.org[us^] or link:a[them,window=_blank].", "See us or them."],
    [
      "Choose menu:File[Open > New], #marked# and +plain+, C++ and a + b + c, issues #5 and #6.",
      "Choose File[Open > New], marked and plain, C++ and a + b + c, issues #5 and #6.",
    ],
    ["Term:: What it is", "Term: What it is"],
    ["[[here]]Two image:a.png[a lamp] words", "Two  words"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
  ])("%s is read as %j", (written, read) => {
    expect(paragraph(written)).toBe(read);
  });

  it("shows a row that has each of its cells on a line of its own as one line", () => {
    const { text } = shownOf(contentOf(readAsciidoc, "|===\n|One\n|1\n\n|Two\n|2\n|===\n"));
    expect(text.trim()).toBe("One |1\n\nTwo |2");
  });

  it("keeps the lines of values that commas part", () => {
    const { code } = shownOf(
      contentOf(readAsciidoc, "[%header,format=csv]\n|===\na,b\n1,2\n|===\n\n,===\nc,d\n,===\n"),
    );
    expect(code).toEqual([
      [undefined, "a,b\n1,2"],
      [undefined, "c,d"],
    ]);
  });

  it("never reads other files", () => {
    const content = contentOf(readAsciidoc, "Text.\n\ninclude::/etc/hostname[]\n\nimage::http://x/y.png[a]\n");
    expect(blocksOf(content)).toEqual([["paragraph", "Text."]]);
    expect(content.warning).toContain("includes other files (1)");
  });

  it("has blocks in order and apart, whatever is in it", () => {
    const line = fc.constantFrom(
      "",
      "= a",
      "== b",
      "----",
      "====",
      "|===",
      "|a|b",
      "[x]",
      "* a",
      "a::",
      " b",
      "....",
      "////",
      "+",
      "```",
      "a",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        expectOrdered(contentOf(readAsciidoc, lines.join(end)));
      }),
    );
  });
});
