import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSpans } from "../../../src/language/cut-spans.ts";
import { spansWithin } from "../../../src/language/span.ts";
import { NASTY } from "../../conversation/nasty-text.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";
import { blocks, renderedSigns, tables, withoutSpace } from "./rendered-markdown.ts";

/** A part of a Markdown text, all of it by default, without its markup. */
function shown(text: string, within = { start: 0, end: text.length }): string {
  return cutSpans(text.slice(within.start, within.end), spansWithin(outlinedText(text).markup, within)).text;
}

describe("the markup of Markdown", () => {
  it.each([
    ["hashes of headings", "# The **lamp** #\n\n## Its # range", "The lamp\n\nIts # range"],
    ["lines below headings", "The *lamp*\n===\n\nRange\n---\nFar.", "The lamp\n\nRange\nFar."],
    ["emphasis", "**Bold**, *it*, __bold__, _it_, and ***both***", "Bold, it, bold, it, and both"],
    ["what was struck out", "Open on ~~Monday~~ **Tuesday**.", "Open on ~~Monday~~ Tuesday."],
    ["code", "Run `npm  ci` or `` a`b ``.", "Run npm  ci or a`b."],
    ["fences", "Run:\n\n```sh\nnpm **ci**\n\n# now\n```\n\nDone.", "Run:\n\nnpm **ci**\n\n# now\n\nDone."],
    ["fences of tildes in a list", "- a\n  ~~~\n  b\n  ~~~\n- c", "- a\n  b\n- c"],
    ["a fence that is never closed", "```\na\n~~~", "a\n~~~"],
    ["targets of links", '[The lamp](https://a.b/c_d "Title (x)") and [`x`](<a b>)', "The lamp and x"],
    [
      "links by name and what they name",
      "[Lamp][1], [lamp], [x][y].\n\n[1]: /a\n[lamp]: /b\n  'c'",
      "Lamp, lamp, [x][y].",
    ],
    ["brackets of addresses", "<https://a.b/c_d> https://a.b/_c_ <a@b.c>", "https://a.b/c_d https://a.b/_c_ a@b.c"],
    ["images with their description", "![A *lamp* at [night](b)](c.png 'd') burns", "burns"],
    ["comments of Obsidian", "Lit %%ask Olin%% at dusk", "Lit at dusk"],
    ["signs of what is highlighted, and names of blocks", "==Lit== at a == b ^lamp-1", "Lit at a == b"],
    ["embedded pictures", "See ![[lamp.png]] and ![[note]]", "See and note"],
    ["comments", "One. <!-- no\nno --> Two.\n\n<!--\n\nno\n-->\n\nThree. <!-- no -->", "One. Two.\n\nThree."],
    ["tags", 'It <b>burns</b>.\n\n<div align="x">\n<p>Far</p>\n<td>1</td><td>2</td>\n</div>', "It burns.\n\nFar\n1<2"],
    ["what sets in the lines of a page, but of code", "<div>\n  <p>\n    Far\n  </p>\n</div>", "Far"],
    [
      "tags of templates in a page",
      "<ul>\n{% for x in xs -%}\n<li>{{ x.name }}: far</li>\n{% endfor %}\n</ul>",
      ": far",
    ],
    [
      "Markdown between tags that hold it",
      '<aside markdown="1">\n  *Far*, says [Olin](a) <https://a.b> <b><o@b.c></b>.\n</aside>\n\n<Card>\n  **Near**\n</Card>',
      "Far, says Olin https://a.b o@b.c.\n\nNear",
    ],
    ["rulers", "One.\n\n***\n\nTwo.", "One.\n\nTwo."],
    ["quotes", "> One\n> two\n>\n> > three\n\nFour.", "One\ntwo\n\nthree\n\nFour."],
    ["escapes", "2 \\* 3 \\_x\\_ \\a C:\\dir &amp; &bogus;", "2 * 3 _x_ \\a C:\\dir & &bogus;"],
    ["what entities and tags that end a line are shown in place of", "&lt;a&gt; b<br>c, <br/>\nd", "&a& b<c, <\nd"],
    ["tables but the bars between cells", "|A|B|\n|:-|-|\n| *1*  | `x\\|y` |\n| 2 \\| 3 | |", "A|B\n1 | x|y\n2 | 3 | "],
    [
      "fences of containers but their titles",
      "::: tip Use it\nOne.\n:::\n\n/// note | Two\n\nThree.\n\n///\n\n:::info[Four]{.x}\nFive.\n:::\n\n::: mill.Wheel\n    options:\n      x: 1\n\nSix.",
      "Use it\nOne.\n\nTwo\n\nThree.\n\nFour\nFive.\n\nSix.",
    ],
    [
      "what sets the content of an admonition or a tab off",
      '!!! warning "**Hot** `lamp`"\n    It burns.\n\n    - one\n\n??? info\n    More.\n\n=== "Linux"\n\n    ```sh\n    apt\n    ```\n\nEnd.',
      "Hot lamp\nIt burns.\n\n- one\n\nMore.\n\nLinux\n\napt\n\nEnd.",
    ],
    ["attributes", "# One { #one }\n\nSee [two](b){target=_blank} and `x`{.py}.\n{: .wide }", "One\n\nSee two and x."],
    ["tags of templates", "{{< steps >}}\n\nOne {{< ref >}} is.\n\n{% raw %}\n{* a.py *}\n\nTwo.", "One is.\n\nTwo."],
    [
      "tags of templates around words of one line",
      "{{< a >}}{{% b %}}One{{% /b %}}{{< /a >}}\n\n{% c %}Two{% endc %}",
      "One\n\nTwo",
    ],
    [
      "signs around keys, and icons",
      "Press ++ctrl+alt+del++ in C++ :material-lamp:{ .x } here",
      "Press ctrl+alt+del in C++ here",
    ],
    [
      "written spaces and where footnotes go",
      'One{" "}\ntwo{" "}three.\n\n///Footnotes Go Here///\n\nThree.\n\n^block',
      "One \ntwo three.\n\nThree.",
    ],
    [
      "what code says to what draws it",
      "```js\nlet a;\n  // highlight-next-line\nlet b;\n```\n\n```ts twoslash\nimport 'x'\n// ---cut---\n// @errors: 2\nlet c;\n```",
      "let a;\nlet b;\n\nlet c;",
    ],
    [
      "what is cut out of code, but no names of files in it",
      "```ts twoslash\n// @filename: a.ts\n// @noErrors\nlet a;\n// ---cut-start---\nlet b;\n// ---cut-end---\nlet c;\n// @ts-ignore\n// ---cut-start---\nlet d;\n```",
      "// @filename: a.ts\nlet a;\nlet c;\n// @ts-ignore\n// ---cut-start---\nlet d;",
    ],
    [
      "tags that part words, one of them for all",
      "One</p><p>two</b></p><b>three <p>four <kbd>x</kbd>y\n\n| A |\n|---|\n| <ul><li>a</li><li>b</li></ul> |",
      "One<two<three four xy\n\nA\na<b",
    ],
    [
      "tags that part words among Markdown between tags",
      '<div markdown="1">\nOne</p><p>**two**</b><br>three <b>four</b> five\n</div>',
      "One<two<three four five",
    ],
    [
      "imports and components",
      'import X from "x";\n\n<Tabs values={[{a: "b>"}]}>\n\nThe <Ref path="Guild" /> class.\n\n</Tabs>',
      "The Guild class.",
    ],
    [
      "brackets of a wiki and of footnotes",
      "See [[Page|the page]], [[Other]].[^1]\n\n[^1]: A note.",
      "See the page, Other.\n\nA note.",
    ],
    [
      "the sign of a note within text, and names of blocks in links",
      "Lit^[By Olin.] at [[Dusk#^a1]]",
      "Lit[By Olin.] at Dusk",
    ],
    [
      "what kramdown, Pandoc, MyST, MkDocs and VuePress say to themselves",
      '# Lamps {-}\n\n* TOC\n{:toc}\n\n(lamp)=\n\n--8<-- "a.md"\n\n:::{tip} Mind\n:class: dropdown\nSee {ref}`oil`.\n:::\n\n@tab npm\n\n[One](a){:target="x"}{:rel="y"}',
      "Lamps\n\nMind\nSee oil.\n\nnpm\n\nOne",
    ],
    ["the sign of an alert", "> [!NOTE]\n> Wear gloves.", "Wear gloves."],
    ["front matter", "---\ntitle: A\n---\n\n# B", "B"],
  ])("is %s", (_, text, left) => {
    expect(shown(text).trim()).toBe(left.trim());
    expect(shown(text.replaceAll("\n", "\r\n")).trim()).toBe(left.trim().replaceAll("\n", "\r\n"));
  });

  it.each([
    ["signs of lists", "- one\n- two\n\n1. three\n   - [ ] four"],
    ["stars and lines that mean nothing", "2 * 3 * 4, snake_case_name, ~ 5, a [b] (c), f(x)[0], 1 < 2 > 0, #5"],
    ["code by its indentation", "One:\n\n    # a **b**\n\nTwo."],
    ["comments of code that nobody draws", "    // ---cut---\n    highlight-start()"],
    ["bars in prose", "|x| is at least 0."],
    ["a class that begins as contents do", "The lamp\n{:toc-lamp}"],
    [
      "braces and brackets that say something",
      "Use {name}, {a: 1}, (tt){#1}, {a}{b}, [x], a < b and :-) ::: too. a++b, i++ + ++j, key:some-value:",
    ],
  ])("is none of %s", (_, text) => {
    expect(shown(text)).toBe(text);
  });

  it("is told by what stands before and after a part of a text", () => {
    const text = "```\na *b*\n\nc *d*\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[x][y]\n\n[y]: /z";
    const part = (words: string) =>
      shown(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
    expect(part("c *d*")).toBe("c *d*");
    expect(part("| 1 | 2 |")).toBe("1 | 2");
    expect(part("[x][y]")).toBe("x");
  });

  it("is told in the middle of a long text too, with links that are named at its end", () => {
    const text = `${"A *b* c.\n\n".repeat(20_000)}> An [old][1] *lamp*.\n\n${"Far.\n\n".repeat(20_000)}[1]: /old\n`;
    const start = text.indexOf("> An");
    expect(shown(text, { start, end: start + 21 })).toBe("An old lamp.");
  });

  it("is what a rendered page does not show", () => {
    const check = fc.property(fc.oneof(blocks, tables), (text) => {
      // The page is CommonMark's, which knows no links of a wiki.
      fc.pre(!text.includes("[["));
      expect(withoutSpace(shown(text)).replaceAll("|", "")).toBe(renderedSigns(text));
    });
    fc.assert(check, { numRuns: 1000 });
  });

  it("is nothing in text that has none", () => {
    const words = fc.array(fc.stringMatching(/^[a-zé漢,.'!?]{1,9}$/u), { minLength: 1 }).map((each) => each.join(" "));
    const text = fc.array(words, { minLength: 1 }).map((each) => each.join("\n\n"));
    fc.assert(
      fc.property(text, (given) => {
        expect(outlinedText(given).markup).toEqual([]);
      }),
    );
  });

  it("comes as spans in order that never touch, whatever the text", () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...NASTY,
        "|a|b|",
        "|-|-|",
        "> ",
        "- ",
        "```",
        "===",
        "---",
        "<!--",
        "-->",
        "[a]: b",
        "",
        "<div>",
      ),
      fc.string({ unit: "binary" }),
    );
    const text = fc
      .array(line, { maxLength: 12 })
      .chain((lines) => fc.constantFrom("\n", "\r\n", " ").map((between) => lines.join(between)));
    fc.assert(
      fc.property(text, (given) => {
        let at = -1;
        for (const span of outlinedText(given).markup) {
          expect(span.start).toBeGreaterThan(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(given.length);
          at = span.end;
        }
      }),
    );
  });

  it.each(["[", "![", "*a ", "`", "> ", "- ", "<a ", "[a]: b\n", "|a\n|-\n", "\\", "~~a"])(
    "is found at once in a million characters of %j",
    (sign) => {
      const text = sign.repeat(1_000_000 / sign.length);
      expect(shown(text, { start: 500_000, end: 501_000 }).length).toBeLessThanOrEqual(1000);
    },
  );
});

describe("the markup of plain text", () => {
  it("is nothing", () => {
    expect(outlinedText("# *A*", "a.txt").markup).toEqual([]);
  });
});
