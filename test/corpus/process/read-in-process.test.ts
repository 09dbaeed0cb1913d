import { join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { findFormat } from "../../../src/corpus/formats/format.ts";
import { FORMATS } from "../../../src/corpus/formats/registry.ts";
import { readInProcess } from "../../../src/corpus/process/read-in-process.ts";
import { UnusableFileError } from "../../../src/corpus/unusable-file.ts";
import { makeDocx, makeEpub, makePptx, shape, wordParagraph } from "../formats/packed/samples.ts";
import { column, makePdf } from "../formats/pdf/make-pdf.ts";

const ENTRY = join(import.meta.dirname, "..", "..", "..", "dist", "src", "cli", "serve-formats.js");
const opened: ReturnType<typeof readInProcess>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

function open() {
  const inProcess = readInProcess(FORMATS, { entry: ENTRY });
  opened.push(inProcess);
  return async (path: string, bytes: Uint8Array) => {
    const format = findFormat(inProcess.formats, path);
    if (format === undefined) throw new Error(`Nothing reads ${path}`);
    return (await format.load())(bytes);
  };
}

/** What unpacks to `times` 8 MB of the same text, at a thousandth of that. */
function bomb(text: string, times: number): Buffer {
  const part = deflateRawSync(Buffer.from(text.repeat(Math.ceil(8_000_000 / text.length))), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: times }, () => part), end, Buffer.alloc(4)]);
}

describe("reading files in another process", () => {
  it("gives what reading them here gives", async () => {
    const read = open();
    const files: [string, Buffer][] = [
      ["a.pdf", makePdf([column(["One line.", "And another."])], { title: "Lines" })],
      ["a.docx", makeDocx(wordParagraph("Fees", "Heading1") + wordParagraph("Two"))],
      ["a.epub", makeEpub({ "a.xhtml": "<h1>One</h1><pre class='language-js'>a</pre>" })],
      ["a.pptx", makePptx([shape("title", ["One"]) + shape("body", ["Two"])])],
      ["a.html", Buffer.from("<title>T</title><main><h1>One</h1><table><tr><th>A<tr><td>1</table></main>")],
      ["a.md", Buffer.from("# One\n\nTwo")],
    ];
    for (const [path, bytes] of files) {
      const here = await (await findFormat(FORMATS, path)?.load())?.(bytes);
      expect(await read(path, bytes), path).toEqual(here);
    }
  });

  it("refuses what is refused here, with the same reason", async () => {
    await expect(open()("a.pdf", makePdf([[]]))).rejects.toThrow(/^holds pictures of pages without text/);
  });

  it("gives up a page that takes all memory, and reads the next one", async () => {
    const read = open();
    const files = ["<p>a".repeat(6_000_000), "<p>One line."].map((html) => Buffer.from(html));
    const outcomes = await Promise.allSettled(files.map((bytes) => read("a.html", bytes)));
    expect(outcomes).toMatchObject([
      {
        status: "rejected",
        reason: { message: expect.stringContaining("needs more time or memory than a file may take") },
      },
      { status: "fulfilled", value: { text: "One line." } },
    ]);
  });

  it("gives up a file that takes all memory, and reads the next one", async () => {
    const read = open();
    const files = [makePdf([[]], { packed: bomb(" ", 400) }), makePdf([column(["One line."])])];
    const outcomes = await Promise.allSettled(files.map((bytes) => read("a.pdf", bytes)));
    expect(outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value.text : outcome.reason))).toEqual([
      expect.any(UnusableFileError),
      "One line.",
    ]);
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringMatching(/^needs more time or memory/) } });
  });
});
