import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCorpusFolder } from "../../../src/corpus/corpus-folder.ts";
import type { WantedFiles } from "../../../src/corpus/selection/file-choice.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-wanted-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array = "Some text."): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
async function list(wanted: Partial<WantedFiles> = {}) {
  const { files, skipped } = await openCorpusFolder(folder, { wanted }).list();
  return { paths: files.map(({ path }) => path), skipped: skipped.map(({ file }) => file) };
}

describe(".footnoteignore", () => {
  it("leaves out what it names, in its folder and below, without a word", async () => {
    for (const path of ["a.md", "drafts/b.md", "docs/c.md", "docs/old/d.md", "docs/old/keep.md", "x.png"])
      await write(path);
    await write(".footnoteignore", "# not yet\n/drafts/\n*.png\r\n");
    await write("docs/.footnoteignore", "old/*\n!old/keep.md");
    expect(await list()).toEqual({ paths: ["a.md", "docs/c.md", "docs/old/keep.md"], skipped: [] });
  });

  it("of a deeper folder may take back what one above leaves out", async () => {
    for (const path of ["a.log.md", "docs/a.log.md", "docs/sub/b.log.md"]) await write(path);
    await write("c.md");
    await write(".footnoteignore", "*.log.md");
    await write("docs/.footnoteignore", "!*.log.md");
    expect((await list()).paths).toEqual(["c.md", "docs/a.log.md", "docs/sub/b.log.md"]);
  });

  it("counts whenever the folder is listed, and for reading", async () => {
    await write("a.md");
    await write("b.md");
    const corpus = openCorpusFolder(folder);
    expect((await corpus.list()).files).toHaveLength(2);
    await write(".footnoteignore", "b.md");
    expect((await corpus.list()).files).toHaveLength(1);
    expect(await corpus.read("b.md")).toEqual({
      file: "b.md",
      reason: "is left out by .footnoteignore, line 1 (b.md)",
    });
  });

  it("may be empty", async () => {
    await write("a.md");
    await write(".footnoteignore", "");
    expect((await list()).paths).toEqual(["a.md"]);
  });

  it("is refused where it can't be understood, naming the file and the line", async () => {
    await write("docs/a.md");
    const place = join(folder, "docs/.footnoteignore");
    await write("docs/.footnoteignore", "drafts/\n\n../other/\n");
    await expect(list()).rejects.toThrow(`${place} line 3: "../other/" has a . or .. between slashes`);
    await write("docs/.footnoteignore", Uint8Array.of(0xff, 0xfe, 0xff));
    await expect(list()).rejects.toThrow(`${place} is not UTF-8: save it as UTF-8`);
  });
});

describe("SEEDS_INCLUDE and SEEDS_EXCLUDE", () => {
  it("choose among files by the same rules", async () => {
    for (const path of ["a.md", "b.txt", "docs/c.md", "docs/d.txt", "docs/api/e.md"]) await write(path);
    expect((await list({ include: ["*.md"] })).paths).toEqual(["a.md", "docs/api/e.md", "docs/c.md"]);
    expect((await list({ include: ["docs/"], exclude: ["docs/api/"] })).paths).toEqual(["docs/c.md", "docs/d.txt"]);
    expect((await list({ exclude: ["*.md", "!a.md"] })).paths).toEqual(["a.md", "b.txt", "docs/d.txt"]);
  });

  it("are named when they leave nothing", async () => {
    await write("a.md");
    await write("docs/b.md");
    await expect(list({ include: ["*.rst"] })).rejects.toThrow(
      "(left out by .footnoteignore, SEEDS_INCLUDE or SEEDS_EXCLUDE: 2)",
    );
  });

  it("keep the catalogue from speaking of what is left out as missing", async () => {
    await write("a.md");
    await write("b.md");
    await write("articles.json", JSON.stringify({ "b.md": { title: "B" }, "c.md": {} }));
    expect(await list({ exclude: ["b.md"] })).toEqual({ paths: ["a.md"], skipped: ["c.md"] });
  });
});

describe("what names tell of an article", () => {
  it("is the language of a translation, unless the article says itself", async () => {
    await write("guide.md");
    await write("guide.de.md");
    await write("fr/guide.md");
    await write("es/guide.md", "---\nlang: pt_br\n---\nTexto.");
    const corpus = openCorpusFolder(folder);
    const { files } = await corpus.list();
    const articles = await Promise.all(files.map(({ path }) => corpus.read(path)));
    expect(articles.map((article) => ("reason" in article ? article.reason : article.metadata.lang))).toEqual([
      "pt-BR",
      "fr",
      "de",
      undefined,
    ]);
  });
});
