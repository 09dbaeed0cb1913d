import { spawn } from "node:child_process";
import { mkdir, readdir, readlink, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { UserError } from "../../src/errors.ts";
import type { Fetched, FetchSource, PagesSource } from "../../src/sources/source.ts";
import { syncSources } from "../../src/sources/sync-sources.ts";
import { readStandings } from "../../src/sources/tree/state-files.ts";
import { makeFolder, pathsBelow, textOf, writeFiles } from "./sources-folder.ts";

const source = (name: string): PagesSource => ({
  name,
  kind: "pages",
  urls: [`https://example.org/${name}`],
  mayBePrivate: false,
  schedule: undefined,
});
const guide = source("guide");
const faq = source("faq");

type Files = Readonly<Record<string, string>>;
/** Gives these files, by the names of sources; an error where there is one instead. */
function fetchOf(bySource: Readonly<Record<string, Files | Error | "unchanged">>): FetchSource {
  return async ({ source: { name }, into, onProgress }): Promise<Fetched | "unchanged"> => {
    const files = bySource[name] ?? {};
    if (files instanceof Error) throw files;
    if (files === "unchanged") return files;
    await writeFiles(into, files);
    const articles = Object.keys(files).length;
    onProgress(articles, articles);
    return { articles, mark: { files: Object.keys(files) }, remarks: [], remarked: 0 };
  };
}

const files = (count: number, text = "A lamp."): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`page-${i}.md`, text]));

async function sync(seedsDir: string, fetch: FetchSource, given: Partial<Parameters<typeof syncSources>[0]> = {}) {
  return syncSources({
    seedsDir,
    sources: [guide, faq],
    fetch,
    accept: false,
    signal: new AbortController().signal,
    onProgress: () => {},
    now: () => new Date("2026-03-01T10:00:00Z"),
    ...given,
  });
}

const articlesOf = async (seedsDir: string) => (await openCorpusFolder(seedsDir).list()).files.map(({ path }) => path);

test("what is fetched is indexed as articles below the source's name, and what is replaced is gone", async () => {
  const seeds = await makeFolder();
  await writeFiles(seeds, { "own.md": "My own." });
  const first = await sync(seeds, fetchOf({ guide: { "a.md": "One.", "in/b.md": "Two." }, faq: { "c.md": "Three." } }));
  expect(first).toMatchObject([
    { name: "guide", outcome: "changed", articles: 2, at: "2026-03-01T10:00:00.000Z" },
    { name: "faq", outcome: "changed", articles: 1 },
  ]);
  expect(await articlesOf(seeds)).toEqual([
    "own.md",
    "sources/faq/c.md",
    "sources/guide/a.md",
    "sources/guide/in/b.md",
  ]);
  const article = await openCorpusFolder(seeds).read("sources/guide/in/b.md");
  expect(article).toMatchObject({ path: "sources/guide/in/b.md", text: "Two." });
  await sync(seeds, fetchOf({ guide: { "a.md": "New.", "d.md": "Four." }, faq: "unchanged" }));
  expect(await articlesOf(seeds)).toEqual(["own.md", "sources/faq/c.md", "sources/guide/a.md", "sources/guide/d.md"]);
  expect(await textOf(seeds, "sources/guide/a.md")).toBe("New.");
  const trees = (await readdir(join(seeds, ".sources"))).filter((name) => !name.endsWith(".state.json"));
  expect(trees).toHaveLength(2);
});

test("a source that fails keeps its articles, and the others go on", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(2), faq: files(1) }));
  const standings = await sync(
    seeds,
    fetchOf({ guide: new UserError("The server is away."), faq: { "new.md": "New." } }),
  );
  expect(standings).toMatchObject([
    { name: "guide", outcome: "failed", articles: 2, reason: "The server is away." },
    { name: "faq", outcome: "changed", articles: 1 },
  ]);
  expect(await articlesOf(seeds)).toEqual(["sources/faq/new.md", "sources/guide/page-0.md", "sources/guide/page-1.md"]);
  expect(await readStandings(seeds, [guide, faq])).toEqual(standings);
});

test("what nobody foresaw fails that source alone, with a reason", async () => {
  const seeds = await makeFolder();
  const standings = await sync(seeds, fetchOf({ guide: new TypeError("x is not a function"), faq: files(1) }));
  expect(standings).toMatchObject([{ outcome: "failed", articles: 0 }, { outcome: "changed" }]);
  expect(standings[0]).toHaveProperty("reason", expect.stringContaining("x is not a function"));
});

test("a source that comes without any article, and never had one, is told", async () => {
  const [standing] = await sync(await makeFolder(), fetchOf({ guide: {} }), { sources: [guide] });
  expect(standing).toMatchObject({
    outcome: "failed",
    reason: expect.stringContaining("Nothing in it can be an article"),
  });
});

test("a source that loses more than 30 % of its articles waits until that is accepted", async () => {
  const seeds = await makeFolder();
  const only = { sources: [guide] };
  await sync(seeds, fetchOf({ guide: files(10) }), only);
  expect(await sync(seeds, fetchOf({ guide: files(7) }), only)).toMatchObject([{ outcome: "changed", articles: 7 }]);
  const held = await sync(seeds, fetchOf({ guide: files(4) }), only);
  expect(held).toMatchObject([{ outcome: "held", articles: 7, offered: 4 }]);
  expect(await articlesOf(seeds)).toHaveLength(7);
  expect(await readStandings(seeds, [guide])).toEqual(held);
  expect(await sync(seeds, fetchOf({ guide: {} }), only)).toMatchObject([{ outcome: "held", offered: 0 }]);
  expect(await sync(seeds, fetchOf({ guide: files(4) }), { ...only, accept: true })).toMatchObject([
    { outcome: "changed", articles: 4 },
  ]);
  expect(await articlesOf(seeds)).toHaveLength(4);
});

test("one source can be fetched alone, by its name", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(1), faq: files(1) }), { only: "faq" });
  expect(await articlesOf(seeds)).toEqual(["sources/faq/page-0.md"]);
  await expect(sync(seeds, fetchOf({}), { only: "fag" })).rejects.toThrow(
    'There is no source "fag": those that are listed are guide, faq',
  );
  expect(await readStandings(seeds, [guide, faq])).toMatchObject([{ outcome: "unfetched" }, { outcome: "changed" }]);
});

test("a source that is listed no more keeps its articles until somebody accepts that they go", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(1), faq: files(1) }));
  const later = { sources: [guide] };
  expect(await sync(seeds, fetchOf({ guide: "unchanged" }), later)).toMatchObject([
    { name: "guide", outcome: "unchanged", articles: 1 },
    { name: "faq", outcome: "unlisted" },
  ]);
  expect(await articlesOf(seeds)).toEqual(["sources/faq/page-0.md", "sources/guide/page-0.md"]);
  await sync(seeds, fetchOf({ guide: "unchanged" }), { ...later, accept: true });
  expect(await articlesOf(seeds)).toEqual(["sources/guide/page-0.md"]);
});

test("a folder of the owner's own is never replaced, nor a link of theirs removed", async () => {
  const seeds = await makeFolder();
  await writeFiles(seeds, { "sources/guide/mine.md": "Mine.", "else/where.md": "There." });
  await symlink("../else", join(seeds, "sources", "theirs"));
  const standings = await sync(seeds, fetchOf({ guide: files(1), faq: files(1) }), { accept: true });
  expect(standings[0]).toMatchObject({ outcome: "failed", reason: expect.stringContaining("move it elsewhere") });
  expect(await textOf(seeds, "sources/guide/mine.md")).toBe("Mine.");
  expect(await readlink(join(seeds, "sources", "theirs"))).toBe("../else");
});

test.each(["..", "../..", "../.sources", "../else"])(
  "a link of the owner's own to %s that bears a source's name is left alone with all that it leads to",
  async (target) => {
    const seeds = join(await makeFolder(), "seeds");
    await writeFiles(seeds, { "own.md": "My own.", "else/where.md": "There.", "sources/in.md": "In." });
    for (const name of ["guide", "theirs"]) await symlink(target, join(seeds, "sources", name));
    const standings = await sync(seeds, fetchOf({ guide: files(1), faq: files(1) }), { accept: true });
    expect(standings).toMatchObject([
      { outcome: "failed", reason: expect.stringContaining("move it elsewhere") },
      { outcome: "changed" },
    ]);
    for (const name of ["guide", "theirs"]) expect(await readlink(join(seeds, "sources", name))).toBe(target);
    expect(await textOf(seeds, "own.md")).toBe("My own.");
    expect(await textOf(seeds, "else/where.md")).toBe("There.");
  },
);

test("a link that is renamed as its source is stays that source's; a second one to a tree may go without it", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(2) }), { sources: [guide] });
  const link = (name: string) => join(seeds, "sources", name);
  await rename(link("guide"), link("faq"));
  await symlink(await readlink(link("faq")), link("alias"));
  const failing = fetchOf({ faq: new UserError("The server is away.") });
  const standings = await sync(seeds, failing, { sources: [faq], accept: true });
  expect(standings).toMatchObject([{ name: "faq", outcome: "failed", articles: 2 }]);
  expect(await articlesOf(seeds)).toEqual(["sources/faq/page-0.md", "sources/faq/page-1.md"]);
});

test("a source whose settings have changed is fetched whole", async () => {
  const seeds = await makeFolder();
  const earlier: unknown[] = [];
  const fetch: FetchSource = async (request) => {
    earlier.push(request.earlier?.mark);
    await writeFile(join(request.into, "a.md"), "A.");
    return { articles: 1, mark: "first", remarks: [], remarked: 0 };
  };
  await sync(seeds, fetch, { sources: [guide] });
  await sync(seeds, fetch, { sources: [{ ...guide, schedule: "0 4 * * *" }] });
  await sync(seeds, fetch, { sources: [{ ...guide, urls: ["https://example.org/other"] }] });
  expect(earlier).toEqual([undefined, "first", undefined]);
});

test("two syncs do not run at the same time", async () => {
  const seeds = await makeFolder();
  let go = () => {};
  const waits = new Promise<void>((resolve) => {
    go = resolve;
  });
  const slow: FetchSource = async () => {
    await waits;
    return "unchanged";
  };
  const first = sync(seeds, slow, { sources: [guide] });
  await expect.poll(() => readdir(join(seeds, ".sources"))).toContain("SYNC.lock");
  await expect(sync(seeds, fetchOf({}))).rejects.toThrow("being fetched already");
  go();
  await first;
});

test("what is given up leaves everything as it was", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(2) }), { sources: [guide] });
  const abort = new AbortController();
  const fetch: FetchSource = async ({ into }) => {
    await writeFiles(into, files(3));
    abort.abort(new UserError("Enough."));
    return { articles: 3, mark: undefined, remarks: [], remarked: 0 };
  };
  await expect(sync(seeds, fetch, { signal: abort.signal })).rejects.toThrow("Enough.");
  expect(await articlesOf(seeds)).toHaveLength(2);
  expect((await readdir(join(seeds, ".sources"))).filter((name) => /^guide-/.test(name))).toHaveLength(1);
});

test("a mark or a state that is damaged is done without", async () => {
  const seeds = await makeFolder();
  await sync(seeds, fetchOf({ guide: files(2) }), { sources: [guide] });
  await rm(join(seeds, "sources", "guide", ".source.json"));
  await writeFile(join(seeds, ".sources", "guide.state.json"), "{");
  expect(await readStandings(seeds, [guide])).toEqual([{ name: "guide", outcome: "unfetched" }]);
  expect(await sync(seeds, fetchOf({ guide: files(3) }), { sources: [guide] })).toMatchObject([{ outcome: "changed" }]);
  expect(await articlesOf(seeds)).toHaveLength(3);
});

test("a damaged mark is no way around the question whether so much may go", async () => {
  const seeds = await makeFolder();
  const only = { sources: [guide] };
  await sync(seeds, fetchOf({ guide: { ...files(9), "in/a.md": "A.", ".footnoteignore": "x" } }), only);
  await writeFile(join(seeds, "sources", "guide", ".source.json"), "{");
  expect(await sync(seeds, fetchOf({ guide: files(1) }), only)).toMatchObject([
    { outcome: "held", articles: 10, offered: 1 },
  ]);
});

test("killed at any instant, it leaves the old tree or the new one, and the next run tidies up", async () => {
  const seeds = await makeFolder();
  await writeFiles(seeds, { "own.md": "My own." });
  for (let kill = 0; kill < 8; kill++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, "endless-sync.mjs"), seeds], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const died = new Promise((resolve) => child.once("close", resolve));
    // Each time it is let go on a little further than the time before.
    for await (const _ of child.stdout) if (Math.random() < 0.2) break;
    child.kill("SIGKILL");
    await died;
    const paths = await pathsBelow(await linkedFolder(seeds));
    const texts = new Set(await Promise.all(paths.map((path) => textOf(join(seeds, "sources", "guide"), path))));
    expect(paths.length).toBeOneOf([0, 5, 6]);
    expect(texts.size).toBeLessThanOrEqual(1);
  }
  await sync(seeds, fetchOf({ guide: files(5) }), { sources: [guide], accept: true });
  const left = await readdir(join(seeds, ".sources"));
  expect(left.filter((name) => !name.endsWith(".state.json"))).toHaveLength(1);
});

async function linkedFolder(seeds: string): Promise<string> {
  await mkdir(join(seeds, "sources"), { recursive: true });
  const link = join(seeds, "sources", "guide");
  return readlink(link).then(
    (target) => join(seeds, "sources", target),
    () => join(seeds, "nothing"),
  );
}
