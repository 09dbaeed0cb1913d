import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { type WatchOptions, watchArticles } from "../../src/indexing/watch-articles.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const INTERVALS = { quiet: 40, patience: 3000, poll: 50, sweep: 60_000, retry: 50 };

describe("The watch on the articles", () => {
  let folder: string;
  let builds: number;
  let indexed: readonly string[];

  beforeEach(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, "first.txt"), "The first article.");
    builds = 0;
    indexed = [];
  });

  /** Watches with an index that only remembers what there was at each build. */
  async function watch(options: Partial<WatchOptions> = {}): Promise<void> {
    const source = openCorpusFolder(folder);
    const onChange = async () => {
      builds += 1;
      indexed = (await source.list()).files.map(({ path, signature }) => `${path} ${signature.split(" ")[0]}`);
    };
    const onError = (error: unknown) => {
      throw error;
    };
    const articles = await watchArticles({ folder, source, onChange, onError, intervals: INTERVALS, ...options });
    onTestFinished(() => articles.close());
  }

  const names = () => indexed.map((line) => line.split(" ")[0]);

  it("notices a new, a changed, a renamed and a removed article", async () => {
    await watch();
    await writeFile(join(folder, "new.txt"), "Something new.");
    await expect.poll(names).toEqual(["first.txt", "new.txt"]);
    await appendFile(join(folder, "new.txt"), " And more.");
    await expect.poll(() => indexed).toContain("new.txt 24");
    await rename(join(folder, "new.txt"), join(folder, "old.txt"));
    await expect.poll(names).toEqual(["first.txt", "old.txt"]);
    await rm(join(folder, "old.txt"));
    await expect.poll(names).toEqual(["first.txt"]);
  });

  it("notices changes in folders that came later", async () => {
    await watch();
    await mkdir(join(folder, "deep", "er"), { recursive: true });
    await writeFile(join(folder, "deep", "er", "one.md"), "# One");
    await expect.poll(names).toEqual(["deep/er/one.md", "first.txt"]);
    await appendFile(join(folder, "deep", "er", "one.md"), " and more");
    await expect.poll(() => indexed).toContain("deep/er/one.md 14");
  });

  it("notices an editor's atomic save and a change of the catalogue", async () => {
    await watch();
    await writeFile(join(folder, ".first.txt.swp"), "The first article, revised.");
    await rename(join(folder, ".first.txt.swp"), join(folder, "first.txt"));
    await expect.poll(() => indexed).toEqual(["first.txt 27"]);
    const before = builds;
    await writeFile(join(folder, "articles.json"), '{ "first.txt": { "title": "Another title" } }');
    await expect.poll(() => builds).toBeGreaterThan(before);
  });

  it("notices what is left out from now on, and that it no longer is", async () => {
    await writeFile(join(folder, "draft.txt"), "Not yet.");
    await watch();
    await writeFile(join(folder, ".footnoteignore"), "draft.*\n");
    await expect.poll(names).toEqual(["first.txt"]);
    await rm(join(folder, ".footnoteignore"));
    await expect.poll(names).toEqual(["draft.txt", "first.txt"]);
  });

  it("builds once, or a few times, for a thousand files at once", async () => {
    await watch();
    for (let number = 0; number < 1000; number += 1) await writeFile(join(folder, `${number}.txt`), `Number ${number}`);
    await expect.poll(() => indexed.length, { timeout: 10_000 }).toBe(1001);
    expect(builds).toBeLessThan(20);
  });

  it("waits until a file that is being written is whole", async () => {
    await watch({ intervals: { ...INTERVALS, quiet: 400 } });
    for (let part = 0; part < 20; part += 1) await appendFile(join(folder, "growing.txt"), "A part. ");
    await expect.poll(() => indexed).toContain("growing.txt 160");
    expect(builds).toBe(1);
  });

  it("leaves files that are no articles alone", async () => {
    await watch();
    await writeFile(join(folder, ".hidden"), "x");
    await writeFile(join(folder, "first.txt~"), "x");
    await writeFile(join(folder, "new.txt"), "Something new.");
    await expect.poll(() => builds).toBe(1);
  });

  it("tries again after a build that failed", async () => {
    const errors: unknown[] = [];
    let failures = 2;
    const onChange = async () => {
      failures -= 1;
      if (failures >= 0) throw new Error("locked");
      builds += 1;
    };
    await watch({ onChange, onError: (error) => errors.push(error) });
    await writeFile(join(folder, "new.txt"), "Something new.");
    await expect.poll(() => builds).toBe(1);
    expect(errors.map(String)).toEqual(["Error: locked", "Error: locked"]);
  });

  it("indexes again what changed during a build", async () => {
    const source = openCorpusFolder(folder);
    const onChange = async () => {
      builds += 1;
      if (builds === 1) await writeFile(join(folder, "meanwhile.txt"), "Written during the build.");
      else indexed = (await source.list()).files.map(({ path }) => path);
    };
    await watch({ onChange });
    await writeFile(join(folder, "new.txt"), "Something new.");
    await expect.poll(() => indexed).toEqual(["first.txt", "meanwhile.txt", "new.txt"]);
  });

  it("notices changes in a folder that was removed and made again", async () => {
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "a.txt"), "An article.");
    await watch();
    await rm(join(folder, "sub"), { recursive: true });
    await expect.poll(names).toEqual(["first.txt"]);
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "a.txt"), "An article.");
    await expect.poll(names).toEqual(["first.txt", "sub/a.txt"]);
    await appendFile(join(folder, "sub", "a.txt"), " And more.");
    await expect.poll(() => indexed).toContain("sub/a.txt 21");
  });

  it("notices changes in a folder that took the place of another at once", async () => {
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "a.txt"), "An article.");
    await watch();
    await rm(join(folder, "sub"), { recursive: true });
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "b.txt"), "Another one.");
    await expect.poll(names).toEqual(["first.txt", "sub/b.txt"]);
    await appendFile(join(folder, "sub", "b.txt"), " And more.");
    await expect.poll(() => indexed).toContain("sub/b.txt 22");
  });

  it("goes on when the folder was taken away and put back", async () => {
    const errors: unknown[] = [];
    await watch({ onError: (error) => errors.push(error) });
    await rename(folder, `${folder}-away`);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    await rename(`${folder}-away`, folder);
    await writeFile(join(folder, "new.txt"), "Something new.");
    await expect.poll(names).toEqual(["first.txt", "new.txt"]);
  });
});
