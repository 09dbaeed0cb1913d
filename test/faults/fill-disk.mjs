// Indexes more and more articles until the disk is full, then prints what was said and what the index still answers.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openCorpusFolder } from "../../dist/src/corpus/corpus-folder.js";
import { buildGeneration } from "../../dist/src/indexing/build-generation.js";
import { loadSeenFiles } from "../../dist/src/indexing/seen-files.js";
import { standardIndexing } from "../../dist/src/indexing/standard-indexing.js";
import { openGenerations } from "../../dist/src/store/embedded/open-generations.js";
import { fakeModel } from "./fake-model.mjs";

const [seeds = "", index = ""] = process.argv.slice(2);
const generations = openGenerations({ folder: index });
const standard = standardIndexing(fakeModel);
const ARTICLES_A_BUILD = 40;

async function addArticles(build) {
  await mkdir(seeds, { recursive: true });
  for (let article = 0; article < ARTICLES_A_BUILD; article += 1) {
    const lines = Array.from({ length: 20 }, (_, line) => `Sentence ${line} of article ${article} of build ${build}.`);
    await writeFile(join(seeds, `${build}-${article}.txt`), lines.join("\n\n"));
  }
}

let failure;
let builds = 0;
for (; failure === undefined && builds < 1000; builds += 1) {
  await addArticles(builds);
  const seen = await loadSeenFiles(join(index, "seen-files.json"));
  const source = openCorpusFolder(seeds);
  try {
    await buildGeneration({ ...standard, generations, source, seen, verify: false });
  } catch (error) {
    failure = { name: error.name, message: error.message };
  }
}
const store = await generations.openCurrent(standard.recipe);
const { problems } = await generations.verify();
const articles = store?.statistics.articles;
process.stdout.write(JSON.stringify({ failure, problems, articles, expected: (builds - 1) * ARTICLES_A_BUILD }));
await store?.close();
