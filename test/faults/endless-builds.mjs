// Changes the articles and brings the index up to date, over and over, until it is killed.
// Articles of state n: state.txt says "state n", every other one says which state last changed it (see `versionOf`).
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openCorpusFolder } from "../../dist/src/corpus/corpus-folder.js";
import { buildGeneration } from "../../dist/src/indexing/build-generation.js";
import { loadSeenFiles } from "../../dist/src/indexing/seen-files.js";
import { standardIndexing } from "../../dist/src/indexing/standard-indexing.js";
import { openGenerations } from "../../dist/src/store/embedded/open-generations.js";
import { fakeModel } from "./fake-model.mjs";
import { ARTICLES, versionOf } from "./states.mjs";

const [folder = ""] = process.argv.slice(2);
const seeds = join(folder, "seeds");
const index = join(folder, "index");

async function save(name, text) {
  await writeFile(join(seeds, `.${name}`), text);
  await rename(join(seeds, `.${name}`), join(seeds, name));
}

async function enterState(state) {
  for (let article = 0; article < ARTICLES; article += 1) {
    const version = versionOf(article, state);
    const lines = Array.from({ length: 5 }, (_, line) => `Article ${article} of version ${version} in line ${line}.`);
    if (version === state || state === 0) await save(`${article}.txt`, lines.join("\n\n"));
  }
  await save("state.txt", `This is state ${state}.`);
}

await mkdir(seeds, { recursive: true });
const last = /state (\d+)/.exec(await readFile(join(seeds, "state.txt"), "utf8").catch(() => ""))?.[1];
const generations = openGenerations({ folder: index });
// Loaded by the first build otherwise, which would then take long before it writes anything.
await import("vectra");
process.send?.("ready");
for (let state = last === undefined ? 0 : Number(last) + 1; ; state += 1) {
  await enterState(state);
  await buildGeneration({
    ...standardIndexing(fakeModel),
    generations,
    source: openCorpusFolder(seeds),
    seen: await loadSeenFiles(join(index, "seen-files.json")),
    verify: state % 3 === 0,
  });
}
