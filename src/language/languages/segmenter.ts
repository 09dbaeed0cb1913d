/** Longer stretches without a space or a sign are data. */
const LONGEST_UNKNOWN = 12;
const LETTERS = new Intl.Segmenter("und", { granularity: "grapheme" });

export interface Segmenter {
  /** Where the words end in a run of letters, the last at its end. */
  readonly segment: (run: string) => readonly number[];
  /** Where the letters end of a word that the dictionary does not have; of any other, where it ends itself. */
  readonly lettersOf: (word: string) => readonly number[];
}

/**
 * Finds words in runs of letters of a script without spaces, by ICU's dictionary. Pieces of one letter that stand side by
 * side are a word that the dictionary lacks.
 * @param isStop whether a piece says nothing by itself: it parts two unknown words
 */
export function createSegmenter(code: string, isStop: (word: string) => boolean): Segmenter {
  const words = new Intl.Segmenter(code, { granularity: "word" });

  function segment(run: string): number[] {
    const ends: number[] = [];
    let unknown = 0;
    for (const { segment: piece, index } of words.segment(run)) {
      const joins = isLetter(piece) && !isStop(piece);
      if (joins && unknown > 0 && unknown < LONGEST_UNKNOWN) ends[ends.length - 1] = index + piece.length;
      else ends.push(index + piece.length);
      unknown = joins ? (unknown % LONGEST_UNKNOWN) + 1 : 0;
    }
    return ends;
  }

  return {
    segment,
    lettersOf(word) {
      const ends = Array.from(words.segment(word), ({ segment: piece, index }) => index + piece.length);
      const isUnknown = Array.from(words.segment(word)).every(({ segment: piece }) => isLetter(piece));
      return isUnknown ? ends : [word.length];
    },
  };
}

/** Of these each is a letter, whatever stands beside it. */
const LETTERS_ALONE = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]+$/;

/** Whether a piece is one letter with its marks. */
function isLetter(piece: string): boolean {
  if (LETTERS_ALONE.test(piece)) return piece.length === 1;
  let letters = 0;
  for (const _ of LETTERS.segment(piece)) if (++letters > 1) return false;
  return true;
}
