// Measures one of the others on the chunks of an index of ours: measure.mjs NAME INDEX QUESTIONS.
// Plain JavaScript, since what it imports is not installed with the project.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readChunks } from "./read-chunks.mjs";

const [name, index, questionsFile] = process.argv.slice(2);
const questions = JSON.parse(await readFile(questionsFile, "utf8"));
const data = await readChunks(index, questions);
const { open } = await import(`./${name}.mjs`);

const WARM_UP = 5;
const LONGEST_MILLISECONDS = 60_000;

const started = performance.now();
const searches = await open({ ...data, folder: dirname(index) });
const buildSeconds = (performance.now() - started) / 1000;
const results = [];
for (const { kind, label = name, search, approximates = false } of searches) {
  const times = [];
  let hits = 0;
  const begun = performance.now();
  for (const [turn, question] of data.questions.entries()) {
    const asking = performance.now();
    const ids = await search(question);
    if (turn >= WARM_UP) times.push(performance.now() - asking);
    if (approximates) hits += ids.slice(0, 10).filter((id) => question.nearest.includes(id)).length;
    if (performance.now() - begun > LONGEST_MILLISECONDS && times.length > 0) break;
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const recall = approximates ? { recall: hits / (10 * data.questions.length) } : {};
  results.push({ name: label, kind, buildSeconds, latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) }, ...recall });
}
process.stdout.write(JSON.stringify(results));
process.exit();
