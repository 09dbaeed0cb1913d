/** What is known of the stretches of text met last, found without cutting them out of their text. */
export interface SpellingMemory<T> {
  /** What is known of `text.slice(start, end)`. */
  recall(text: string, start: number, end: number): T;
}

/** Each spelling has the place that its hash gives it; of two with one place the one met last is kept. */
const PLACES = 1 << 16;

/** Remembers what `read` makes of a spelling. It must give the same for the same, since it is asked again at times. */
export function rememberSpellings<T extends { readonly raw: string }>(read: (raw: string) => T): SpellingMemory<T> {
  const memory = new Array<T | undefined>(PLACES);
  return {
    recall(text, start, end) {
      const place = hashOf(text, start, end) & (PLACES - 1);
      const known = memory[place];
      if (known !== undefined && standsAt(known.raw, text, start, end)) return known;
      const spelling = read(text.slice(start, end));
      memory[place] = spelling;
      return spelling;
    },
  };
}

/** FNV-1a over code units, its high bits folded into the low ones. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
