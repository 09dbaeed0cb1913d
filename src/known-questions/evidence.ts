/** An excerpt shows the evidence when so much of it stands there in a row: a cut sentence or a changed mark aside. */
const SHOWN_SHARE = 0.7;
/** A mark need not cover all of what was written down as evidence, which often is a sentence more than the answer. */
const MARKED_SHARE = 0.5;

const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
const TAG = /<[^<>]*>/g;
const MARKUP = /[*_`~|#>\\]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** Whether a text shows one of the parts of articles that answer. */
export function showsEvidence(text: string, evidence: readonly string[]): boolean {
  return holds(text, evidence, SHOWN_SHARE);
}

/** Whether what is marked in a text is one of the parts of articles that answer. */
export function marksEvidence(marked: string, evidence: readonly string[]): boolean {
  return holds(marked, evidence, MARKED_SHARE);
}

function holds(text: string, evidence: readonly string[], least: number): boolean {
  const words = wordsOf(text);
  return evidence.some((one) => {
    const wanted = wordsOf(one);
    return wanted.length > 0 && longestRun(wanted, words) / wanted.length >= least;
  });
}

/** Words as they are read: without the marks of Markdown and HTML, which excerpts and evidence may show or hide. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKC").replaceAll(LINK, "$1").replaceAll(TAG, " ").replaceAll(MARKUP, " ");
  return plain.toLowerCase().match(WORD) ?? [];
}

/** How many words the longest stretch has that both texts share, by dynamic programming over pairs of places. */
function longestRun(wanted: readonly string[], words: readonly string[]): number {
  let longest = 0;
  let before = new Uint32Array(wanted.length + 1);
  for (const word of words) {
    const here = new Uint32Array(wanted.length + 1);
    for (const [index, one] of wanted.entries()) {
      if (one !== word) continue;
      const run = (before[index] ?? 0) + 1;
      here[index + 1] = run;
      longest = Math.max(longest, run);
    }
    before = here;
  }
  return longest;
}
