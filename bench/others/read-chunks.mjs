import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MODEL_DIRECTORY } from "../../dist/bench/places.js";
import { loadEmbedder } from "../../dist/src/embedding/load-models.js";
import { recipeOf } from "../../dist/src/indexing/standard-indexing.js";
import { openGenerations } from "../../dist/src/store/embedded/open-generations.js";
import { decodeVectors } from "../../dist/src/store/vectra/vector-file.js";

const LIMIT = 50;

/** The texts and embeddings of all chunks of an index of ours, and questions with their embeddings and true nearest. */
export async function readChunks(index, questions) {
  const embedder = await loadEmbedder("built-in", MODEL_DIRECTORY);
  const store = await openGenerations({ folder: index }).openCurrent(recipeOf(embedder));
  const folder = join(index, store.generation);
  const { segments } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const files = (await readdir(folder)).filter((name) => name.endsWith(".vectors"));
  const texts = [];
  const vectors = [];
  let firstChunk = 0;
  for (const segment of segments) {
    const file = files.find((name) => name.startsWith(segment.name));
    const { vectors: rows, dimensions } = decodeVectors(await readFile(join(folder, file)), file);
    for (let chunk = 0; chunk < segment.chunks; chunk += 1) {
      // Chunks of articles that were changed meanwhile are no longer there.
      const [passage] = await store.readPassages([firstChunk + chunk]).catch(() => []);
      if (!passage) continue;
      texts.push(`${passage.article.metadata.title}. ${passage.text}`);
      vectors.push(rows.subarray(chunk * dimensions, (chunk + 1) * dimensions));
    }
    firstChunk += segment.chunks;
  }
  const asked = [];
  for (const text of questions) {
    const vector = await embedder.embedQuestion(text);
    asked.push({ text, vector, nearest: nearestTo(vector, vectors) });
  }
  await store.close();
  await embedder.close();
  return { texts, vectors, dimensions: embedder.dimensions, questions: asked, limit: LIMIT };
}

function nearestTo(vector, vectors) {
  const scores = vectors.map((row, id) => {
    let sum = 0;
    for (let index = 0; index < row.length; index += 1) sum += row[index] * vector[index];
    return { id, sum };
  });
  return scores
    .sort((a, b) => b.sum - a.sum)
    .slice(0, 10)
    .map(({ id }) => id);
}
