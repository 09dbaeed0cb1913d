import type { Embedder } from "../../src/embedding/embedder.ts";

/**
 * A model that finds the same as another, but whose cosines lie elsewhere, as a transformer's do: its vectors have one
 * component in common, so that unrelated texts have about this cosine.
 */
export function shiftEmbedder(embedder: Embedder, common: number): Embedder {
  const shift = (vector: Float32Array) => {
    const shifted = new Float32Array(vector.length + 1);
    shifted.set(vector.map((value) => value * Math.sqrt(1 - common)));
    shifted[vector.length] = Math.sqrt(common);
    return shifted;
  };
  return {
    ...embedder,
    model: `Stand-in/shifted-by-${common}`,
    checksum: `${common}`,
    dimensions: embedder.dimensions + 1,
    embedQuestion: async (question) => shift(await embedder.embedQuestion(question)),
    embedPassages: async (texts) => (await embedder.embedPassages(texts)).map(shift),
    close: async () => {},
  };
}
