import porter2 from "wink-porter2-stemmer";

/** Words repeat: a stem is looked up far more often than it is computed. Bounded, so that no text can grow it for ever. */
const MEMORY_LIMIT = 200_000;
const memory = new Map<string, string>();

/**
 * The stem of a normalised word: "companies" and "company" share one. Numbers and words with other signs stay as they are.
 * Snowball English (Porter2), http://snowball.tartarus.org/algorithms/english/stemmer.html
 */
export function stemOf(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const stem = /^[a-z']+$/.test(word) ? porter2(word) : word;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, stem);
  return stem;
}
