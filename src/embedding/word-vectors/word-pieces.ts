/** WordPiece gives up on longer words. */
const LONGEST_WORD = 100;
const CONTINUES = "##";
const SIGN = /[^\p{L}\p{N}\p{M}]/u;
const BY_SIGNS = /([^\p{L}\p{N}\p{M}])/u;

/**
 * Cuts normalised words into the tokens of a vocabulary: the longest that fits, then the longest that continues it. Each
 * stretch between signs stands for itself, and gives none at all when a part of it is unknown.
 * Wu et al., "Google's Neural Machine Translation System" (2016), section 4.1
 * @param vocabulary token ids; what continues a word begins with `##`
 */
export function createWordPieces(vocabulary: ReadonlyMap<string, number>): (word: string) => number[] {
  const beginning = new Map<string, number>();
  const continuing = new Map<string, number>();
  let longest = 0;
  for (const [piece, token] of vocabulary) {
    if (piece.startsWith(CONTINUES)) continuing.set(piece.slice(CONTINUES.length), token);
    else beginning.set(piece, token);
    longest = Math.max(longest, piece.length);
  }

  function cut(stretch: string): number[] {
    const tokens: number[] = [];
    for (let start = 0; start < stretch.length; ) {
      const pieces = start === 0 ? beginning : continuing;
      let end = Math.min(stretch.length, start + longest);
      let token = pieces.get(stretch.slice(start, end));
      while (token === undefined && end - 1 > start) token = pieces.get(stretch.slice(start, --end));
      if (token === undefined) return [];
      tokens.push(token);
      start = end;
    }
    return tokens;
  }

  return (word) => {
    if (word.length > LONGEST_WORD) return [];
    const whole = beginning.get(word);
    if (whole !== undefined) return [whole];
    return SIGN.test(word) ? word.split(BY_SIGNS).flatMap(cut) : cut(word);
  };
}
