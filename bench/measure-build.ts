import { appendFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { openCorpusFolder } from "../src/corpus/corpus-folder.ts";
import { loadEmbedder } from "../src/embedding/load-models.ts";
import { BUILT_IN } from "../src/embedding/models.ts";
import { buildGeneration } from "../src/indexing/build-generation.ts";
import { loadSeenFiles } from "../src/indexing/seen-files.ts";
import { standardIndexing } from "../src/indexing/standard-indexing.ts";
import { openGenerations } from "../src/store/embedded/open-generations.ts";
import { articlePath } from "./generated-corpus.ts";
import { benchFolders, MODEL_DIRECTORY } from "./places.ts";

// A process of its own: builds the index of a folder's articles, changes one article a few times, prints what it took.

const UPDATES = 5;

const { seeds, index } = benchFolders(process.argv[2] ?? "");
await rm(index, { recursive: true, force: true });
const embedder = await loadEmbedder(BUILT_IN, MODEL_DIRECTORY);

async function build() {
  return buildGeneration({
    ...standardIndexing(embedder),
    generations: openGenerations({ folder: index, keep: 1 }),
    source: openCorpusFolder(seeds),
    seen: await loadSeenFiles(join(index, "seen-files.json")),
    verify: false,
  });
}

const { chunks, seconds, generation } = await build();
const megabytes = process.resourceUsage().maxRSS / 1024;
const sizes = (await readdir(join(index, generation))).map(
  async (name) => (await stat(join(index, generation, name))).size,
);
const disk = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
const updates: number[] = [];
for (let update = 0; update < UPDATES; update += 1) {
  await appendFile(join(seeds, articlePath(7 * update)), "\n\nThe harbour master counts the ships at night.\n");
  updates.push((await build()).seconds);
}
const result = {
  chunks,
  seconds,
  chunksPerSecond: chunks / seconds,
  megabytes,
  diskMegabytes: disk / 1024 ** 2,
  updateSeconds: updates.sort((a, b) => a - b)[UPDATES >> 1] ?? Number.NaN,
};
process.stdout.write(JSON.stringify(result));
await embedder.close();
