import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src/corpus/formats/markdown/markdown.ts";
import { outlineMarkdown } from "../../../../src/corpus/markup/markdown-outline.ts";

const read = (text: string) => readMarkdown(new TextEncoder().encode(text));
const findBlocks = (text: string) => outlineMarkdown(text).outline.blocks;
const blocksOf = (text: string) => findBlocks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const headingsOf = (text: string) =>
  findBlocks(text).flatMap((block) => (block.kind === "heading" ? [[block.level, block.title]] : []));

describe("the Markdown format", () => {
  it("finds headings, paragraphs, items, quotes, rows and code with exact offsets, whatever the line ends", () => {
    const text = `Title
=====

A *paragraph* on
Two lines.

- one
- two
  goes on

  second paragraph
  1. nested

> quoted
lazily

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
# no heading

let a;
\`\`\`

    indented

***
## Last ##`;
    const blocks = [
      ["heading", "Title\n====="],
      ["paragraph", "A *paragraph* on\nTwo lines."],
      ["paragraph", "- one"],
      ["paragraph", "- two\n  goes on"],
      ["paragraph", "second paragraph"],
      ["paragraph", "1. nested"],
      ["paragraph", "> quoted\nlazily"],
      ["paragraph", "| a | b |\n|---|---|"],
      ["paragraph", "| 1 | 2 |"],
      ["code", "```js\n# no heading\n\nlet a;\n```"],
      ["code", "indented"],
      ["heading", "## Last ##"],
    ];
    expect(blocksOf(text)).toEqual(blocks);
    for (const ending of ["\r\n", "\r"])
      expect(blocksOf(text.replaceAll("\n", ending))).toEqual(
        blocks.map(([kind, own]) => [kind, own?.replaceAll("\n", ending)]),
      );
  });

  it("gives headings their level and what they say without marks", () => {
    const text =
      "# A **bold** [link](http://x.y) &amp; `code` <b>tag</b> #\n\nTwo\nlines\n---\n\n- ### In a *list*\n\n#\n";
    expect(headingsOf(text)).toEqual([
      [1, "A bold link & code tag"],
      [2, "Two lines"],
      [3, "In a list"],
      [1, ""],
    ]);
  });

  it("cuts a heading that is an essay", () => {
    const [heading] = headingsOf(`# ${"word ".repeat(100)}`);
    expect(String(heading?.[1]).length).toBeLessThanOrEqual(120);
  });

  it("leaves out comments, rulers, link definitions and scripts; tags around nothing are marks", () => {
    const text = `<!-- a
comment --> shown

One. <!-- hidden --> Two.

[link]: http://example.com
***
<script>
hidden()
</script>

<br>

<div>
Shown in a tag.
</div>

\`<!-- code -->\` and <!-- never closed

<!-- open to the end

hidden`;
    expect(blocksOf(text)).toEqual([
      ["paragraph", "shown"],
      ["paragraph", "One."],
      ["paragraph", "Two."],
      ["mark", "<br>"],
      ["paragraph", "<div>\nShown in a tag.\n</div>"],
      ["paragraph", "`<!-- code -->` and <!-- never closed"],
    ]);
  });

  it("takes metadata from front matter and keeps it out of the blocks", async () => {
    const text = "---\ntitle: From front matter\n---\n\n# Heading\n\nText.";
    const content = await read(`\ufeff${text}`);
    expect(content).toMatchObject({ text, metadata: { title: "From front matter" }, derivedTitle: "Heading" });
    expect(content.blocks[0]?.start).toBe(text.indexOf("# Heading"));
  });

  it.each(["> ".repeat(150), "- ".repeat(150), "> - ".repeat(80)])(
    "says what it is when text lies too deep: %.8s",
    async (signs) => {
      await expect(async () => read(`${signs}text`)).rejects.toThrow(
        "nests lists or quotes more than 100 deep at line 1: write them flatter",
      );
      const { blocks, warning } = await read(`Above.\n\n${signs}text`);
      expect(blocks).toHaveLength(1);
      expect(warning).toBe("nests lists or quotes more than 100 deep at line 3: what is deeper is left out");
      expect(await read(`${"> ".repeat(40)}text`)).not.toHaveProperty("warning");
    },
  );

  it("makes a title from the first heading that says something, else from the first sentence", async () => {
    expect(await read("Text.\n\n#\n\n## A *heading*")).toMatchObject({ derivedTitle: "A heading" });
    expect(await read("**First** [sentence](x). Second.")).toMatchObject({ derivedTitle: "First sentence." });
    expect(await read("<!-- nothing -->")).toMatchObject({ derivedTitle: "", blocks: [] });
  });

  it("finds the same blocks in a text that is parsed in stretches as at once", () => {
    const part = fc.constantFrom(
      "- item\n  goes on\n",
      "\n- ",
      "> quote\n",
      "\n",
      "    code\n",
      "```\n",
      "Text\n",
      "===\n",
      "---\n",
      "| a | b |\n",
      "|---|---|\n",
      "# H\n",
      "<div>\n",
      "<!--\n",
      "-->\n",
      "1. one\n",
    );
    const texts = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 90 }), (text, stretch) => {
        expect(outlineMarkdown(text, 0, stretch).outline.blocks).toEqual(findBlocks(text));
      }),
      { numRuns: 500 },
    );
  });

  it("parts a list, a quote or a table that is longer than many stretches without losing a line", () => {
    const items = "- item\n  goes on\n  - nested\n".repeat(50);
    const quote = "> quoted\n>\n".repeat(50);
    const code = `\`\`\`\n${"# code\n\n".repeat(100)}\`\`\`\n`;
    const text = `${items}\n${quote}\n${code}`;
    expect(outlineMarkdown(text, 0, 30).outline.blocks).toEqual(findBlocks(text));
    const table = `| a | b |\n|---|---|\n${"| row | x |\n".repeat(100)}`;
    expect(outlineMarkdown(table, 0, 30).outline.blocks).toEqual(findBlocks(table));
  });

  it("gives ordered, trimmed blocks that hold every visible letter of random Markdown", () => {
    const piece = fc.oneof(
      fc.constantFrom(..."#-*>|`_[]()!\\&1. \t\n\r"),
      fc.constantFrom(
        "word ",
        "\n\n",
        "\r\n",
        "    ",
        "```\n",
        "---\n",
        "|a|b|\n|-|-|\n",
        "- ",
        "> ",
        "é",
        "😀",
        "\ud83d",
        "\u00a0",
      ),
    );
    const texts = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        let covered = 0;
        let outside = "";
        for (const { start, end } of findBlocks(text)) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          outside += text.slice(covered, start);
          covered = end;
        }
        outside += text.slice(covered);
        // Only link definitions swallow words: "[a]: word".
        if (!text.includes("]:")) expect(outside).not.toMatch(/word|é|😀/);
      }),
      { numRuns: 1000 },
    );
  });
});
