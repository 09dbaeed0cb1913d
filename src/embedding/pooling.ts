/** How the vectors of a text's tokens become the vector of the text. */
export type Pooling = "mean" | "cls";

/**
 * Pools the token vectors of a batch and scales each result to unit length.
 * `hidden` is [texts, tokens, dimensions] in row-major order; `mask` is [texts, tokens], 1 for a token and 0 for padding.
 * A text without a token gets the zero vector.
 */
export function poolTokens(
  hidden: Float32Array,
  mask: ArrayLike<number | bigint>,
  shape: { readonly texts: number; readonly tokens: number; readonly dimensions: number },
  pooling: Pooling,
): Float32Array[] {
  const { texts, tokens, dimensions } = shape;
  const vectors: Float32Array[] = [];
  for (let text = 0; text < texts; text++) {
    const vector = new Float32Array(dimensions);
    const pooled = pooling === "cls" ? 1 : tokens;
    for (let token = 0; token < pooled; token++) {
      if (Number(mask[text * tokens + token]) === 0) continue;
      const offset = (text * tokens + token) * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) + (hidden[offset + d] ?? 0);
    }
    vectors.push(scaleToUnit(vector));
  }
  return vectors;
}

/** Scales a vector to length 1 in place; the zero vector stays as it is. Throws when a value is no number. */
export function scaleToUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!Number.isFinite(squares)) throw new Error("The model returned a vector that holds no numbers");
  if (squares === 0) return vector;
  const factor = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * factor;
  return vector;
}
