/** What is known of the stretches of text met last, found without cutting them out of their text. */
export interface SpellingMemory<T> {
  /** What is known of `text.slice(start, end)`. */
  recall(text: string, start: number, end: number): T;
}

/**
 * Each spelling has the place that its hash gives it; of two with one place the one met last is kept. There are few places
 * until there is something to keep in them: of most languages of a folder a bot meets the words of some questions.
 */
const PLACES = { fewest: 1 << 12, most: 1 << 16 };
/** How many times as many there are when as many spellings were read as there are places. */
const GROWTH = 4;

/** Remembers what `read` makes of a spelling. It must give the same for the same, since it is asked again at times. */
export function rememberSpellings<T extends { readonly raw: string }>(read: (raw: string) => T): SpellingMemory<T> {
  let memory = new Array<T | undefined>(PLACES.fewest);
  let reads = 0;
  return {
    recall(text, start, end) {
      const hash = hashOf(text, start, end);
      const known = memory[hash & (memory.length - 1)];
      if (known !== undefined && standsAt(known.raw, text, start, end)) return known;
      const spelling = read(text.slice(start, end));
      if (++reads > memory.length && memory.length < PLACES.most) memory = spread(memory, memory.length * GROWTH);
      memory[hash & (memory.length - 1)] = spelling;
      return spelling;
    },
  };
}

/** The same spellings in more places. */
function spread<T extends { readonly raw: string }>(memory: readonly (T | undefined)[], places: number) {
  const larger = new Array<T | undefined>(places);
  for (const spelling of memory) {
    if (spelling !== undefined) larger[hashOf(spelling.raw, 0, spelling.raw.length) & (places - 1)] = spelling;
  }
  return larger;
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
