import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { constants, deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDocx, wordParagraph } from "../corpus/formats/packed/samples.ts";
import { makePdf } from "../corpus/formats/pdf/make-pdf.ts";
import { expectFailure } from "./complaints.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const ARTICLE = `---
title: The lamp
lang: en
---
# Lighting
<!-- not for members -->
The keeper lights the **lamp** at dusk.

\`\`\`sh
light --at dusk
\`\`\`

| hour | oil |
|---|---|
| six | full |
| nine | half |
`;

/** A PDF of half a megabyte, a page of which unpacks to 600. */
function makeBomb(): Buffer {
  const spaces = deflateRawSync(Buffer.alloc(1_000_000, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return makePdf([[]], {
    packed: Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(600).fill(spaces), Buffer.from([3, 0])]),
  });
}

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
  await writeFile(place.path("seeds", "lamp.md"), ARTICLE);
  await writeFile(place.path("seeds", "draft.md"), "Not yet.");
  await writeFile(place.path("seeds", "lamp.png"), "PNG");
  await writeFile(place.path("seeds", ".footnoteignore"), "draft.*\n");
});

const inspect = (file: string, ...options: string[]) => place.run("index", { args: ["--dry-run", file, ...options] });

describe("npm run index -- --dry-run FILE", () => {
  it("prints what was read of it, and writes nothing", async () => {
    const { code, stdout, stderr } = await inspect("lamp.md");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining([
        "lamp.md",
        "  title: The lamp",
        "  lang: en",
        "  line 5: # Lighting",
        "Chunks: 1",
        expect.stringMatching(/^ {2}lines 7-16 · Lighting · \d+ tokens$/),
        "  lines 9-11: ```sh light --at dusk ```",
        "  line 13: | hour | oil |",
        "  line 6: <!-- not for members -->",
      ]),
    );
    expect(existsSync(place.path("index"))).toBe(false);
  });

  it("prints it as one JSON document, and takes the file's path from where one is", async () => {
    const { stdout } = await inspect(place.path("seeds", "lamp.md"), "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      file: "lamp.md",
      metadata: { title: "The lamp", lang: "en" },
      headings: [{ line: 5, level: 1, title: "Lighting" }],
      tables: [{ startLine: 13, endLine: 13 }],
      warnings: [],
    });
  });

  it("reads what may be hostile as a build does: apart, and no longer than it may take", async () => {
    await writeFile(place.path("seeds", "lamp.docx"), makeDocx(wordParagraph("The lamp burns.")));
    expect((await inspect("lamp.docx")).stdout).toContain("The lamp burns.");
    await writeFile(place.path("seeds", "bomb.pdf"), makeBomb());
    expectFailure(await inspect("bomb.pdf"), ["bomb.pdf needs more time or memory than a file may take"]);
  });

  it("says why a file is no article", async () => {
    expectFailure(await inspect("draft.md"), ["draft.md", ".footnoteignore, line 1 (draft.*)"]);
    expectFailure(await inspect("lamp.png"), ["lamp.png is an image, not text"]);
    expectFailure(await inspect("../seeds/none.md"), ["There is no file", "none.md"]);
  });
});
