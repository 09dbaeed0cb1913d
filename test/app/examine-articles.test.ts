import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { examineArticles } from "../../src/app/sources/examine-articles.ts";
import { parseConfig } from "../../src/config.ts";
import { english } from "../../src/conversation/words/en/index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-examined-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const examine = async (isVisible: (path: string) => boolean) => {
  const sourcesFile = { path: join(folder, "sources.yaml"), isRequired: false };
  const seedsDir = join(folder, "seeds");
  const config = { ...parseConfig({ SEEDS_DIR: seedsDir, INDEX_DIR: folder }), sourcesFile };
  return (await examineArticles(config, isVisible)).map(({ isWell, say }) => [isWell, say(english)]);
};

test("a damaged list of pointed questions is told to the owners of its server alone, until it is mended", async () => {
  const path = "discord/1001/.asks.json";
  const file = `seeds/${path}`;
  await write(file, "{");
  // As the last build left it.
  await write("skipped-files.json", JSON.stringify([{ file: path, reason: "was damaged otherwise" }]));
  const ours = (each: string) => each.startsWith("discord/1001/");
  expect(await examine(ours)).toEqual([
    [false, expect.stringMatching(/discord\/1001\/\.asks\.json: is damaged, .*mend it/)],
  ]);
  expect(await examine((each) => !ours(each))).toEqual([]);
  await write(file, '{"version":1,"articles":{}}');
  expect(await examine(ours)).toEqual([]);
});
