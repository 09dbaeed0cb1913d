/** How far from 1 the length of an embedding may be. */
export const LENGTH_TOLERANCE = 1e-3;

/** Throws unless the embedding of a chunk of the article at `path` has the index's dimensions, and the length 1 or 0. */
export function checkEmbedding(embedding: Float32Array, dimensions: number, path: string): void {
  if (embedding.length !== dimensions) {
    throw new Error(`A chunk of ${path} has ${embedding.length} dimensions, the index ${dimensions}.`);
  }
  let squares = 0;
  for (const value of embedding) squares += value * value;
  // A chunk without a single known token has no direction: its embedding is all zeros.
  if (squares !== 0 && !(Math.abs(Math.sqrt(squares) - 1) <= LENGTH_TOLERANCE)) {
    throw new Error(`The embedding of a chunk of ${path} has length ${Math.sqrt(squares)}, not 1.`);
  }
}
