// Fetches a source again and again, each time as five files of one text and then as six of another, until it is killed.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { syncSources } from "../../dist/src/sources/sync-sources.js";

const [seedsDir] = process.argv.slice(2);
const source = {
  name: "guide",
  kind: "pages",
  urls: ["https://example.org/"],
  mayBePrivate: false,
  schedule: undefined,
};

for (let turn = 0; ; turn++) {
  await syncSources({
    seedsDir,
    sources: [source],
    accept: false,
    signal: new AbortController().signal,
    onProgress() {},
    async fetch({ into }) {
      const articles = 5 + (turn % 2);
      for (let i = 0; i < articles; i++) {
        await writeFile(join(into, `page-${i}.md`), `Turn ${turn}`);
        process.stdout.write("file\n");
      }
      return { articles, mark: turn, remarks: [], remarked: 0 };
    },
  });
  process.stdout.write("switched\n");
}
