import { describe, expect, it } from "vitest";
import { findFormat } from "../../../src/corpus/formats/format.ts";
import { FORMATS } from "../../../src/corpus/formats/registry.ts";
import { UnusableFileError } from "../../../src/corpus/unusable-file.ts";
import { BOMB, lieAboutSizes, makeZip } from "./packed/make-zip.ts";
import { makeDocx, makeEpub, makePptx, shape, wordParagraph } from "./packed/samples.ts";
import { column, makePdf } from "./pdf/make-pdf.ts";

async function read(path: string, bytes: Uint8Array) {
  const load = findFormat(FORMATS, path);
  if (load === undefined) throw new Error(`Nothing reads ${path}`);
  return (await load.load())(bytes);
}

const LAUGHS = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
const deep = (name: string, depth: number) => `<${name}>`.repeat(depth);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const TOO_MUCH = "unpacks to more than 60 MB: split it into smaller files";
const ENTITIES = "defines entities of its own, which are not read: save it anew";

describe("a hostile file is refused with a reason", () => {
  it.each<[string, string, () => Buffer, string]>([
    ["a bomb", "a.docx", () => makeDocx("", { "word/document.xml": BOMB }), TOO_MUCH],
    ["a bomb", "a.epub", () => makeEpub({}, { "OEBPS/book.opf": BOMB }), TOO_MUCH],
    ["a bomb", "a.pptx", () => makePptx([], {}, { "ppt/presentation.xml": BOMB }), TOO_MUCH],
    [
      "a bomb that says it is small",
      "a.pptx",
      () => lieAboutSizes(makeZip({ "ppt/presentation.xml": BOMB }), 10),
      TOO_MUCH,
    ],
    [
      "entities within entities",
      "a.docx",
      () => makeDocx("", { "word/document.xml": `${LAUGHS}<w:document ${W}/>` }),
      ENTITIES,
    ],
    ["entities within entities", "a.pptx", () => makePptx([LAUGHS + shape("body", ["&c;"])]), ENTITIES],
    ["an entity outside the file", "a.epub", () => makeEpub({ "a.xhtml": `${OUTSIDE}<p>&b;</p>` }), ENTITIES],
    [
      "an entity outside the file",
      "a.docx",
      () => makeDocx(wordParagraph("a"), { "word/styles.xml": `${OUTSIDE}<w:styles ${W}>&b;</w:styles>` }),
      ENTITIES,
    ],
    ["depth", "a.pptx", () => makePptx([deep("p:grpSp", 100_000)]), "nests elements more than 500 deep: save it anew"],
    [
      "depth",
      "a.epub",
      () => makeEpub({ "a.xhtml": deep("div", 100_000) }),
      "nests elements more than 2000 deep: write them flatter",
    ],
    [
      "another kind of file",
      "a.docx",
      () => Buffer.from("%PDF-1.4"),
      "is no Word document: open it and save it as one, or rename it",
    ],
    [
      "another kind of zip",
      "a.docx",
      () => makeZip({ "a.txt": "a" }),
      "is no Word document: open it and save it as one, or rename it",
    ],
    [
      "another kind of zip",
      "a.epub",
      () => makeZip({ "a.txt": "a" }),
      "is no EPUB: open it and save it as one, or rename it",
    ],
    [
      "another kind of zip",
      "a.pptx",
      () => makeZip({ "a.txt": "a" }),
      "is no PowerPoint presentation: open it and save it as one, or rename it",
    ],
    [
      "a password",
      "a.docx",
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      "is protected by a password, or in an older format: save it as a Word document without one",
    ],
    [
      "nothing",
      "a.pptx",
      () => Buffer.alloc(0),
      "is no PowerPoint presentation: open it and save it as one, or rename it",
    ],
    [
      "no XML",
      "a.docx",
      () => makeDocx("", { "word/document.xml": "\u0001<<<&&&" }),
      "is a damaged Word document: open it and save it again",
    ],
  ])("%s in %s", async (_, path, make, reason) => {
    await expect(read(path, make())).rejects.toThrow(new UnusableFileError(reason));
  });

  it.each<[string, () => Buffer]>([
    ["a.docx", () => makeDocx(wordParagraph("One paragraph after another.").repeat(50))],
    ["a.epub", () => makeEpub({ "a.xhtml": "<h1>One</h1><p>Two</p>".repeat(50) })],
    ["a.pptx", () => makePptx([shape("body", ["One"], ["Two"])])],
    ["a.pdf", () => makePdf([column(["One line", "after another."])], { title: "A", bookmarks: ["One"] })],
    ["a.html", () => Buffer.from("<main><table><tr><td>a<pre>b</pre></table><ul><li>c</main>")],
  ])("or read as far as it is there, wherever it is cut off or damaged: %s", async (path, make) => {
    const whole = make();
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      for (const bytes of [whole.subarray(0, at), damaged]) {
        const outcome = await read(path, bytes).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnusableFileError);
      }
    }
  });

  it("or read without what runs in it: scripts, macros, what is embedded or linked", async () => {
    const macros = { "word/vbaProject.bin": new Uint8Array(10), "word/embeddings/a.bin": new Uint8Array(10) };
    const { text } = await read("a.docx", makeDocx(wordParagraph("Only this."), macros));
    expect(text).toBe("Only this.");
    const page =
      '<p>Only this.<script>evil()</script><iframe src="//evil"></iframe><object>x</object><svg><script>e</script></svg>';
    expect((await read("a.html", Buffer.from(page))).text).toBe("Only this.");
  });
});
