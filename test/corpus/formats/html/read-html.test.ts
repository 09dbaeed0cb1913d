import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/corpus/formats/html/read-html.ts";
import { DEEPEST } from "../../../../src/corpus/formats/html/walk-html.ts";
import { tableHeadAbove } from "../../../../src/corpus/markup/table-head.ts";
import { UnusableFileError } from "../../../../src/corpus/unusable-file.ts";
import { shownArticle, shownBlocks } from "../shown-article.ts";

const read = (html: string) => readHtml(new TextEncoder().encode(html));
const blocks = (html: string) => shownBlocks(read(html));

describe("a web page", () => {
  it("is read for its main part, without navigation, scripts, styles and what is hidden", () => {
    const page = `<!doctype html><html lang="de"><head><title>Lamp | Coast</title><style>p{}</style><script>var a = "<p>no</p>";</script></head>
      <body><header><a href="/">Coast</a></header><nav>Home</nav><div class="sidebar">Menu</div>
      <main><nav class="breadcrumbs">A &gt; B</nav><header><h1>The lamp<a class="headerlink" href="#lamp">¶</a></h1></header>
      <p>It  burns
      <b>oil</b>&nbsp;only.<span hidden> Not this.</span></p><aside>A note.</aside><p aria-hidden="true">x</p><button>Copy</button></main>
      <footer>Imprint</footer></body></html>`;
    expect(blocks(page)).toEqual(["h1: The lamp", "paragraph: It burns oil\u00a0only.", "paragraph: A note."]);
    expect(read(page)).toMatchObject({ derivedTitle: "The lamp", metadata: { lang: "de" }, places: [] });
  });

  it("is read for its only article, and as a whole where nothing tells its content", () => {
    expect(blocks("<div>Around</div><article><h2>A</h2><p>Long enough to be the content.</p></article>")).toEqual([
      "h2: A",
      "paragraph: Long enough to be the content.",
    ]);
    expect(blocks("<div>One<div>Two</div>Three</div><footer>No</footer>")).toEqual([
      "paragraph: One",
      "paragraph: Two",
      "paragraph: Three",
    ]);
    expect(blocks("<p>All of it is here.</p><main></main>")).toEqual(["paragraph: All of it is here."]);
  });

  it("takes the title of a box for no heading: what comes after the box goes on under the heading before", () => {
    const box = (open: string, close: string) =>
      blocks(`<main><h1>Oil</h1>${open}<h3 class="title">Note</h3><p>It burns.</p>${close}<p>Fill it.</p></main>`);
    const expected = ["h1: Oil", "paragraph: Note", "paragraph: It burns.", "paragraph: Fill it."];
    expect(box("<aside>", "</aside>")).toEqual(expected);
    expect(box('<div class="admonition warning"><div>', "</div></div>")).toEqual(expected);
    expect(box("<blockquote>", "</blockquote>")).toEqual(expected);
    expect(box('<div class="notes">', "</div>")[1]).toBe("h3: Note");
  });

  it("reads notes without the links that lead to them and back", () => {
    const word =
      '<p>Oil<sup><a href="#footnote-0" id="footnote-ref-0">[1]</a></sup> burns.</p><ol><li id="footnote-0">';
    expect(blocks(`${word}<p>Rape oil. <a href="#footnote-ref-0">↑</a></p></li></ol>`)).toEqual([
      "paragraph: Oil burns.",
      "paragraph: 1. Rape oil.",
    ]);
    const page = '<p>Oil<a href="#fn1" role="doc-noteref">1</a> burns.</p><p>Rape oil.<a href="#fnref1">↩︎</a></p>';
    expect(blocks(page)).toEqual(["paragraph: Oil burns.", "paragraph: Rape oil."]);
    expect(blocks('<p>See <a href="#footnotes">the notes</a>.</p>')).toEqual(["paragraph: See the notes."]);
  });

  it("keeps code with its language, wherever a page names it, and its lines as they are", () => {
    const page = `<pre><code class="language-js">let a = 1;\n\n  &lt;b&gt;</code></pre>
      <div class="highlight-python"><pre><span>x</span> = 2\n</pre></div>
      <pre class="brush: php; toolbar: false">y<br>z</pre><p>Set <code>a|b</code> or <code>&lt;br&gt;</code>.</p>`;
    const article = read(page);
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      "```js\nlet a = 1;\n\n  <b>\n```",
      "```python\nx = 2\n```",
      "```php\ny\nz\n```",
      "Set `a|b` or `<br>`.",
    ]);
    expect(shownBlocks(article).at(-1)).toBe("paragraph: Set a|b or <br>.");
  });

  it("keeps tables with their heads, and takes tables that only lay out a page apart", () => {
    const article = read(
      "<table><caption>Prices</caption><thead><tr><th>Size<th>Price</thead><tr><td>Small<td><p>2</p><p>euros</p><tr><td>Big<td>a|b</table>",
    );
    expect(shownBlocks(article)).toEqual([
      "paragraph: Prices",
      "paragraph: Size | Price",
      "paragraph: Small | 2 euros",
      "paragraph: Big | a|b",
    ]);
    const head = tableHeadAbove(article, article.text.indexOf("| Big"));
    expect(head && article.text.slice(head.start, head.end)).toBe("| Size | Price |");
    const layout = "<table><tr><td>Left</td><td><h2>Right</h2><table><tr><td>a<td>b</table>c</td></tr></table>d";
    expect(blocks(layout)).toEqual([
      "paragraph: Left",
      "h2: Right",
      "paragraph: a | b",
      "paragraph: c",
      "paragraph: d",
    ]);
  });

  it("leaves the columns empty that a cell goes over, so that each value stays in its own", () => {
    const page = `<table><tr><th>Lamp<th colspan=2>Oil<th>Since<tr><td rowspan=2>Big<br>one<td>old<td>2<td>1900
      <tr><td>new<td>3<td>1950<tr><td rowspan=99999999 colspan=99999999>Small</table>`;
    expect(shownBlocks(read(page)).slice(0, 3)).toEqual([
      "paragraph: Lamp | Oil |  | Since",
      "paragraph: Big one | old | 2 | 1900",
      "paragraph: | new | 3 | 1950",
    ]);
    const ragged = `<table><tr><td>A<td>B<td rowspan=2>C<tr><td>x<tr><td colspan=-1>p<td>q<td>r</table>`;
    expect(shownBlocks(read(ragged))).toEqual(["paragraph: A | B | C", "paragraph: x |  |", "paragraph: p | q | r"]);
  });

  it("keeps lists with their numbers and depth", () => {
    const page = "<ol start=3><li>Three<ul><li>a<li><p>b</p><p>more</p></ul><li>Four</ol><ol><li>One</ol>";
    expect(shownArticle(read(page))).toBe("3. Three\n  - a\n  - b\n\nmore\n\n4. Four\n\n1. One");
  });

  it("tells its title, author, date and address from what it says about itself", () => {
    const page = `<title>Lamps - Coast</title><meta property="og:site_name" content="Coast"><meta name="author" content="Ann">
      <meta property="article:published_time" content="2024-05-06T10:00:00Z"><link rel="canonical" href="https://example.org/lamps">
      <h1>One</h1><p>a</p><h1>Two</h1><p>b</p>`;
    expect(read(page)).toMatchObject({
      derivedTitle: "Lamps - Coast",
      metadata: {
        title: "Lamps - Coast",
        publisher: "Coast",
        author: "Ann",
        published: "2024-05-06",
        url: "https://example.org/lamps",
      },
    });
    expect(read('<link rel=canonical href="javascript:x"><p>a</p>').metadata).toEqual({});
  });

  it("is read in the encoding that it names", () => {
    const page = Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>', "latin1");
    const letter = Buffer.from([0xb3, 0xf3, 0x64, 0xbc]);
    expect(shownArticle(readHtml(Buffer.concat([page, letter])))).toBe("łódź");
    const western = Buffer.from("<meta charset=iso-8859-1><p>\x93a\x94 \x80 \xe9", "latin1");
    expect(shownArticle(readHtml(western))).toBe("“a” € é");
  });

  it("survives what people and programs get wrong", () => {
    expect(blocks("<p>a<td>b</p></table><li>c</ul></pre>&#xffffffff; &unknown; <b <i>d")).toContain("paragraph: a");
    expect(blocks("<script>never closed <p>a</p>")).toEqual([]);
    expect(read("").blocks).toEqual([]);
    expect(blocks("<table><tr><td><pre>x</pre><td>y")).toEqual(["code: x", "paragraph: y"]);
  });

  it("is refused where it nests what no browser would show", () => {
    for (const tag of ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"])
      expect(() => read(tag.repeat(DEEPEST + 1)), tag).toThrow(
        new UnusableFileError(`nests elements more than ${DEEPEST} deep: write them flatter`),
      );
  });
});
