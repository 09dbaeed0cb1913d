import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src/corpus/formats/markdown/markdown.ts";
import { blocksOf, contentOf, shownOf } from "../read-text.ts";

const read = (text: string) => contentOf(readMarkdown, text);
/** What is read of each block of text. */
const words = (text: string) => blocksOf(read(text)).map(([, block = ""]) => block.trim());

describe("what other programs write between Markdown", () => {
  it.each([
    ["Text.\n\n%%\nsaid to\n\nauthors\n%%\n\nMore.", ["Text.", "More."]],
    ["{/* one line */}\n\n{/*\n  several\n*/}\n\nMore.", ["More."]],
    ["{{/* one line */}}\n{{- /*\n several\n*/ -}}\nMore.", ["More."]],
    ["import {\n  A,\n  B,\n} from './x';\n\nexport const meta = {\n  a: 1,\n\n  b: 2,\n};\n\nMore.", ["More."]],
    ["export default function L() {\n  return <div>hi</div>\n}\n\nMore.", ["More."]],
  ])("%j is left out where it is said to authors or programs", (text, blocks) => {
    expect(words(text)).toEqual(blocks);
    expect(shownOf(read(text)).text.trim()).toBe(blocks.join("\n\n"));
  });

  it("is text where nothing closes it", () => {
    expect(words("%%\nText.")).toEqual(["%%\nText."]);
  });

  it.each([
    ['<Callout text="Mind the lamp." />', ["Mind the lamp."]],
    ['<Card title="Quick start" href="/x">\n\nText.\n\n</Card>', ["Quick start", "Text."]],
    ['<TabItem value="a" label="Linux">\n\nText.\n\n</TabItem>', ["Linux", "Text."]],
    ['<Image src="a.png" alt="a lamp" />', []],
    ['{{% tab name="Linux" %}}\nText.\n{{% /tab %}}', ["Linux", "Text."]],
    ['{% tab title="Linux" %}\nText.\n{% endtab %}', ["Linux", "Text."]],
    ['{{< details "More" >}}\nText.\n{{< /details >}}', ["More", "Text."]],
    ['{{< figure src="a.png" caption="The lamp." >}}', ["The lamp."]],
  ])("%j says what its attributes say", (text, blocks) => {
    expect(words(`${text}\n\nEnd.`)).toEqual([...blocks, "End."]);
  });

  it("has code between tags of Jekyll, and text where nothing closes it", () => {
    const { text, code } = shownOf(
      read("Run:\n{% highlight ruby linenos %}\ndef a\n\n  {{ b }}\nend\n{% endhighlight %}\nDone."),
    );
    expect(code).toEqual([["ruby", "def a\n\n  {{ b }}\nend"]]);
    expect(text.replace(/\n+/g, "\n")).toBe("Run:\ndef a\n  {{ b }}\nend\nDone.");
    expect(shownOf(read("{% highlight ruby %}\nText.")).code).toEqual([]);
  });

  it("has a container end right below a tag", () => {
    expect(shownOf(read("::: tip\n<Group>\n\nText.\n\n</Group>\n:::\n\nMore.")).text.trim()).toBe("Text.\n\nMore.");
  });

  it("shows a summary and what it opens as two lines", () => {
    expect(shownOf(read("<details><summary>How?</summary>Like this.</details>")).text).toBe("How?\nLike this.");
  });

  it("has pictures, which nobody reads: neither their descriptions nor their data", () => {
    const data = `data:image/png;base64,${"A".repeat(20_000)}`;
    expect(words(`![a lamp](${data})\n\nText ![a lamp](${data}) here.\n\n[![badge](b.svg)](c)\n\nEnd.`)).toEqual([
      "Text  here.",
      "End.",
    ]);
  });

  it("shows the title of Obsidian's admonition above its text", () => {
    expect(shownOf(read("> [!tip]- Mind *this*\n> It burns\n> long.")).text.trim()).toBe("Mind this\nIt burns long.");
  });

  it("joins a word that a line breaks, and leaves it its hyphen", () => {
    expect(shownOf(read("The keeper of the light-\nhouse and of the well-\nknown lamp is Olin.\n")).text.trim()).toBe(
      "The keeper of the light-house and of the well-known lamp is Olin.",
    );
  });
});
