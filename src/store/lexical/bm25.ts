/**
 * BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the inverse document
 * frequency that stays positive (Lucene's): idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / average)).
 * `norm` below is k1 * (1 - b + b * length / average).
 */
export const K1 = 0.9;
export const B = 0.4;

/** `documents` is the number of all documents, `frequency` of those with the term. */
export function inverseDocumentFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** What a document of this many words adds to the term's count below the fraction. */
export function lengthNorm(words: number, averageWords: number): number {
  return K1 * (1 - B + (B * words) / averageWords);
}
