import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { LARGEST_FILE_BYTES } from "../../src/corpus/read-file.ts";
import { UserError } from "../../src/errors.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-corpus-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array = "Some text."): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
async function writeSparse(path: string, bytes: number): Promise<void> {
  await write(path);
  await truncate(join(folder, path), bytes);
}
const describeArticles = (entries: object) => write("articles.json", JSON.stringify(entries));

async function read(path: string): Promise<Article> {
  const corpus = openCorpusFolder(folder);
  await corpus.list();
  const article = await corpus.read(path);
  if ("reason" in article) throw new Error(article.reason);
  return article;
}

async function list() {
  const { files, skipped } = await openCorpusFolder(folder).list();
  return { paths: files.map(({ path }) => path), skipped: Object.fromEntries(skipped.map((s) => [s.file, s.reason])) };
}

describe("listing a folder of articles", () => {
  it("finds text and Markdown at any depth, in the same order everywhere", async () => {
    const paths = ["NUL.txt", "Z.TXT", "a b/😀 ü.md", "a.txt", "a/B.MARKDOWN", "a/b/c..txt", "a/z.md", "b.txt"];
    for (const path of paths.toReversed()) await write(path);
    expect(await list()).toEqual({ paths, skipped: {} });
  });

  it("says nothing of hidden files, the catalogue and what editors and file managers leave behind", async () => {
    for (const path of ["a.txt", ".hidden.txt", ".git/x.txt", "Thumbs.db", "a.txt~", "~$b.docx", "sub/desktop.ini"])
      await write(path);
    await describeArticles({});
    expect(await list()).toEqual({ paths: ["a.txt"], skipped: {} });
  });

  it("tells the questions that owners pointed to an article from those that it states itself", async () => {
    await write("a.md", "---\nasks: Which oil?\n---\nThe lamp burns oil.");
    await write("discord/1001/.asks.json", '{"version":1,"articles":{"a.md":["Which oil?","What burns?"]}}');
    const corpus = openCorpusFolder(folder);
    await corpus.list();
    expect(await corpus.read("a.md")).toMatchObject({
      metadata: { asks: "Which oil?\nWhat burns?", pointed: "What burns?" },
    });
  });

  it("reports a list of questions that owners pointed to articles when it is damaged, cannot be read or was set aside", async () => {
    await write("a.txt");
    await write("discord/1001/.asks.json", '{"version":1,"articles":{"a.txt":["Which oil?"]}}');
    await write("discord/readme.txt");
    expect((await list()).skipped).toEqual({});
    await write("discord/1001/.asks.json", '{"version":1,"art');
    await write("discord/1001/.asks.json.damaged", "[]");
    await mkdir(join(folder, "discord/1002/.asks.json"), { recursive: true });
    expect(await list()).toEqual({
      paths: ["a.txt", "discord/readme.txt"],
      skipped: {
        "discord/1001/.asks.json": expect.stringMatching(/^is damaged, .* mend it/),
        "discord/1001/.asks.json.damaged": expect.stringMatching(/was set aside: take over into \.asks\.json/),
        "discord/1002/.asks.json": expect.stringContaining("could not be read"),
      },
    });
  });

  it("reports what is no article, with the fix, and goes on", async () => {
    await write("good.txt");
    await write("report.xyz");
    await write("README");
    await write("logo.PNG");
    await write("empty.txt", "");
    await writeSparse("large.txt", 50_000_000);
    await writeSparse("at-limit.txt", LARGEST_FILE_BYTES);
    expect(await list()).toEqual({
      paths: ["at-limit.txt", "good.txt"],
      skipped: {
        "report.xyz":
          "has a format that is not read (.xyz): convert it to text or Markdown, or name it in .footnoteignore",
        README: "has no file extension: convert it to text or Markdown, or name it in .footnoteignore",
        "logo.PNG": "is an image, not text",
        "empty.txt": "is empty: write something in it or remove it",
        "large.txt": "is too large (50 MB, the limit is 25 MB): split it into smaller files",
      },
    });
  });

  it("reads nothing from elsewhere, whatever takes a listed file's, folder's or the catalogue's place", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "footnote-elsewhere-"));
    await writeFile(join(elsewhere, "a.txt"), "Not to be shown.");
    await write("a.txt");
    await write("sub/a.txt");
    await write("b.txt");
    const corpus = openCorpusFolder(folder);
    await corpus.list();
    await rm(join(folder, "a.txt"));
    await symlink(join(elsewhere, "a.txt"), join(folder, "a.txt"));
    await rm(join(folder, "sub"), { recursive: true });
    await symlink(elsewhere, join(folder, "sub"));
    for (const path of ["a.txt", "sub/a.txt", "../a.txt"])
      expect(await corpus.read(path)).toEqual({ file: path, reason: expect.stringMatching(/leads out|deleted/) });
    await writeFile(join(elsewhere, "list.json"), "{}");
    await symlink(join(elsewhere, "list.json"), join(folder, "articles.json"));
    await expect(corpus.list()).rejects.toThrow("leads out of the folder");
    await rm(elsewhere, { recursive: true });
  });

  it("follows a link to a hidden folder, whose files are listed nowhere else, but none within that", async () => {
    await write(".trees/one/a.txt", "A.");
    await write(".trees/one/in/b.txt", "B.");
    await symlink(".trees/one", join(folder, "linked"));
    await symlink("../../.trees", join(folder, ".trees", "one", "round"));
    const { files, skipped } = await openCorpusFolder(folder).list();
    expect(files.map(({ path }) => path)).toEqual(["linked/a.txt", "linked/in/b.txt"]);
    expect(skipped).toEqual([{ file: "linked/round", reason: expect.stringContaining("link to a hidden folder") }]);
    expect(await read("linked/in/b.txt")).toMatchObject({ path: "linked/in/b.txt", text: "B." });
  });

  it("follows links to files inside the folder and no others", async () => {
    await write("..data/real.txt");
    await write("inside/a.txt");
    await symlink("..data/real.txt", join(folder, "link.txt"));
    await symlink("/etc/hostname", join(folder, "outside.txt"));
    await symlink("..", join(folder, "up"));
    await symlink("inside", join(folder, "again"));
    await symlink("nowhere.txt", join(folder, "broken.txt"));
    await symlink("loop.txt", join(folder, "loop.txt"));
    expect(await list()).toEqual({
      paths: ["inside/a.txt", "link.txt"],
      skipped: {
        "outside.txt": "is a link that leads out of the folder: copy the file into the folder",
        up: "is a link that leads out of the folder: copy the file into the folder",
        again: "is a link to a folder: what is in that folder is indexed under its own name",
        "broken.txt": "is a link to nothing: remove it or restore what it leads to",
        "loop.txt": "is a link that leads to itself: remove it",
      },
    });
  });

  it("reports pipes without waiting for them", async () => {
    await write("a.txt");
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect((await list()).skipped).toEqual({ "pipe.txt": "is not a regular file: remove it from the folder" });
  });

  it("survives 200 levels of folders, names of 255 bytes and names that are not UTF-8", async () => {
    const deep = `${"d/".repeat(200)}deep.txt`;
    const long = `${"ü".repeat(125)}x.txt`;
    await write(deep);
    await write(long);
    await writeFile(Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([0xff]), Buffer.from(".txt")]), "text");
    const { paths, skipped } = await list();
    expect(paths).toEqual([deep, long]);
    expect(Object.values(skipped)).toEqual(["has a name that is not UTF-8: rename it"]);
  });

  it("names the folder and the fix when there is nothing to index", async () => {
    const messageOf = (directory: string) =>
      openCorpusFolder(directory)
        .list()
        .then(
          () => "no error",
          (error: unknown) => (error instanceof UserError ? error.message : String(error)),
        );
    expect(await messageOf(join(folder, "none"))).toBe(
      `There is no article folder "${join(folder, "none")}": create it and put your articles in it, or set SEEDS_DIR to the folder that holds them`,
    );
    expect(await messageOf(folder)).toBe(
      `The article folder "${folder}" holds no articles: put .txt, .md or other files that can be read in it, or fetch what sources.yaml lists (npm run sync)`,
    );
    await write("a.pdx");
    expect(await messageOf(folder)).toContain(
      '(skipped: 1, such as "a.pdx", which has a format that is not read (.pdx)',
    );
    expect(await messageOf(join(folder, "a.pdx"))).toContain("is not a folder");
  });
});

describe("signatures of files", () => {
  it("change with the file and with what the catalogue says about it, and only then", async () => {
    await write("a.txt");
    await write("b.txt");
    const signatures = async () => (await openCorpusFolder(folder).list()).files.map(({ signature }) => signature);
    const first = await signatures();
    expect(await signatures()).toEqual(first);
    await describeArticles({ "a.txt": { title: "A" } });
    const second = await signatures();
    expect([second[0] === first[0], second[1] === first[1]]).toEqual([false, true]);
    await write("b.txt", "Same size.");
    await utimes(join(folder, "b.txt"), 1, 1);
    const third = await signatures();
    expect([third[0] === second[0], third[1] === second[1]]).toEqual([true, false]);
  });
});

describe("the catalogue", () => {
  it("describes articles, and front matter wins over it field by field", async () => {
    await write("a.md", "---\ntitle: Own\n---\nText.");
    await write("sub/b.txt", "Text.");
    await describeArticles({ "a.md": { title: "Listed", publisher: "P" }, "sub/b.txt": { published: "2020-01-02" } });
    expect((await read("a.md")).metadata).toEqual({ title: "Own", publisher: "P" });
    expect((await read("sub/b.txt")).metadata).toEqual({ title: "Text.", published: "2020-01-02" });
  });

  it("is reported where it describes what is not there", async () => {
    await write("a.txt");
    await write("b.pages");
    await describeArticles({ "a.txt": {}, "b.pages": {}, "gone.txt": {} });
    expect((await list()).skipped).toMatchObject({
      "gone.txt": "is described in articles.json, but there is no such file: mend the name or remove the entry",
      "b.pages": expect.stringContaining("format"),
    });
  });

  it("stops everything when it can't be understood, in one line", async () => {
    await write("a.txt");
    await write("articles.json", "{");
    await expect(list()).rejects.toThrow(`${join(folder, "articles.json")} is not valid JSON: look at line 1`);
  });
});

describe("reading an article", () => {
  it("gives its text, blocks and a title, made from the file's name if there is nothing better", async () => {
    await write("a.txt", "\ufeffOne.\nTwo.");
    expect(await read("a.txt")).toEqual({
      path: "a.txt",
      text: "One.\nTwo.",
      blocks: [
        { kind: "paragraph", start: 0, end: 4 },
        { kind: "paragraph", start: 5, end: 9 },
      ],
      markup: [],
      metadata: { title: "One." },
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await write("b.md", "![](x.png)");
    expect((await read("b.md")).metadata.title).toBe("b.md");
  });

  it("gives a checksum of the bytes and of the metadata from elsewhere", async () => {
    await write("a.txt");
    const plain = (await read("a.txt")).checksum;
    await write("a.txt", "Some text.\n");
    const longer = (await read("a.txt")).checksum;
    await describeArticles({ "a.txt": { publisher: "P" } });
    const described = (await read("a.txt")).checksum;
    expect(new Set([plain, longer, described]).size).toBe(3);
    await describeArticles({ "other.txt": {}, "a.txt": { publisher: "P" } });
    expect((await read("a.txt")).checksum).toBe(described);
  });

  it("returns the reason where a file can't be read, is gone, or has no text", async () => {
    await write("gone.txt");
    await write("binary.txt", Uint8Array.of(65, 0, 66));
    await write("controls.md", Uint8Array.of(0xe9, 1));
    await write("blank.txt", " \n\u00a0\n");
    await write("comment.md", "<!-- nothing -->");
    const corpus = openCorpusFolder(folder);
    const { files } = await corpus.list();
    await rm(join(folder, "gone.txt"));
    const results = await Promise.all(files.map(({ path }) => corpus.read(path)));
    expect(results).toEqual([
      { file: "binary.txt", reason: "is not text (it holds NUL bytes): convert it to .txt or .md" },
      { file: "blank.txt", reason: "has no text to index: write something in it or remove it" },
      { file: "comment.md", reason: "has no text to index: write something in it or remove it" },
      { file: "controls.md", reason: "is neither UTF-8 nor other text: save it as UTF-8" },
      { file: "gone.txt", reason: "was deleted or renamed while it was read: index again" },
    ]);
  });

  it("indexes an article with broken front matter and warns of it", async () => {
    await write("a.md", "---\ntitle: *b\n---\n# Heading\n");
    const warnings: unknown[] = [];
    const corpus = openCorpusFolder(folder, { onWarning: (warning) => warnings.push(warning) });
    await corpus.list();
    expect(await corpus.read("a.md")).toMatchObject({ metadata: { title: "Heading" } });
    expect(warnings).toEqual([
      { file: "a.md", reason: expect.stringContaining('front matter: "title" is not valid YAML') },
    ]);
  });
});

describe("the articles that ship with the project", () => {
  it("have a title and a publisher, and their text is the file's", async () => {
    const corpus = openCorpusFolder("seeds");
    const { files, skipped } = await corpus.list();
    expect(skipped).toEqual([]);
    expect(files).toHaveLength(2);
    for (const { path } of files)
      expect(await corpus.read(path)).toMatchObject({
        text: await readFile(join("seeds", path), "utf8"),
        metadata: { title: expect.any(String), publisher: expect.stringMatching(/^(CGTN|Global Times)$/) },
      });
  });
});
