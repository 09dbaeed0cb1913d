import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPage } from "../../../src/corpus/formats/html/clean-page.ts";
import { readHtml } from "../../../src/corpus/formats/html/read-html.ts";
import { UnusableFileError } from "../../../src/corpus/unusable-file.ts";

const url = "https://example.org/guide";
const clean = (html: string | Uint8Array, charset?: string) =>
  cleanPage(typeof html === "string" ? Buffer.from(html) : html, { url, ...(charset && { charset }) });

const PAGE = `<!doctype html><html lang="de"><head><title>Leuchten – Haus</title>
<meta property="og:site_name" content="Haus"><meta name="date" content="2026-03-01"><style>p{}</style></head><body>
<nav>Start</nav><main><h1>Leuchten &amp; Lampen</h1><p onclick="x()">Ein <b>Licht</b> &lt;hell&gt;.</p>
<pre class="language-js" data-nonce="77"><code>a &lt; b
  c()</code></pre><table><tr><th>Art</th><th>Watt</th></tr><tr><td>LED</td><td>5</td></tr></table>
<ol start="3"><li>Drei</li><li>Vier</li></ol><aside>Hinweis</aside><script>x()</script></main><footer>Fuß</footer></body></html>`;

test("a page that is kept reads as the page did, and says where it is from", () => {
  const kept = clean(PAGE);
  const [before, after] = [readHtml(Buffer.from(PAGE)), readHtml(Buffer.from(kept))];
  expect(after.text).toBe(before.text);
  expect(after.blocks).toEqual(before.blocks);
  expect(after.metadata).toEqual({ publisher: "Haus", published: "2026-03-01", url, lang: "de" });
  expect(kept).not.toMatch(/script|onclick|nonce|style|Start|Fuß/);
});

test("its server's word on the encoding holds, where it can", () => {
  expect(clean(Buffer.from("<p>Gr\u00fc\u00dfe", "latin1"), "iso-8859-1")).toContain("Grüße");
  expect(clean(Buffer.from("<p>Grüße"), "nonsense")).toContain("Grüße");
});

test("a page without text is refused with the fix", () => {
  expect(() => clean("<body><div id=root></div><script>render()</script>")).toThrow(UnusableFileError);
});

test("whatever a page is, what is kept of it holds no script, and is read or refused", () => {
  const piece = fc.constantFrom(
    ..."<script>alert(1)</script> <p> </p> <img src=x onerror=y> <pre> </pre> <main> </main> <a href='javascript:x'> <table> <td> &lt;script&gt; <!-- <svg> <![CDATA[ ]]> text \" ' & < >".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      try {
        const kept = clean(pieces.join(" "));
        expect(kept).not.toMatch(
          /<(?!\/?(?:!doctype|html|head|body|meta|title|link|main|[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>))/,
        );
        expect(kept).not.toMatch(/<script|<img|<a |onerror=y>|<svg/);
        readHtml(Buffer.from(kept));
      } catch (error) {
        if (!(error instanceof UnusableFileError)) throw error;
      }
    }),
  );
});
