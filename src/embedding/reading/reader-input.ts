/** What the reader takes in: `[CLS] question [SEP] heading [SEP] sentence [SEP] sentence [SEP] ...`. */
export interface ReaderInput {
  readonly ids: readonly number[];
  /** Where among them the `[SEP]` behind each sentence is that was taken in. */
  readonly ends: readonly number[];
  /** Which of the passage's sentences those are, ascending. */
  readonly taken: readonly number[];
}

const CLS = 2;
const SEP = 3;

// As in training.
export const QUESTION_TOKENS = 32;
export const HEADING_TOKENS = 24;
export const INPUT_TOKENS = 256;
/** A sentence that is cut off after fewer tokens says too little. */
const LEAST_OF_SENTENCE = 8;

/**
 * Lays a question and a passage out for the reader. Of a passage that is too long, it takes in the sentences from the
 * first one on; where `around` would be left out, those that end with the one behind it. A sentence that does not fit
 * whole is cut off. Undefined when the question or all sentences are empty.
 * @param sentences token ids without special tokens; an empty one is left out
 * @param around the place of the sentence that must be taken in
 */
export function layOutInput(
  question: readonly number[],
  heading: readonly number[],
  sentences: readonly (readonly number[])[],
  around = 0,
): ReaderInput | undefined {
  if (question.length === 0) return undefined;
  const ids = [CLS, ...question.slice(0, QUESTION_TOKENS), SEP, ...heading.slice(0, HEADING_TOKENS), SEP];
  const ends: number[] = [];
  const taken: number[] = [];
  for (let place = firstTaken(sentences, around, INPUT_TOKENS - ids.length); place < sentences.length; place++) {
    const sentence = sentences[place] ?? [];
    if (sentence.length === 0) continue;
    const room = INPUT_TOKENS - ids.length - 1;
    if (room < Math.min(sentence.length, LEAST_OF_SENTENCE)) break;
    ids.push(...sentence.slice(0, room), SEP);
    ends.push(ids.length - 1);
    taken.push(place);
  }
  return ends.length === 0 ? undefined : { ids, ends, taken };
}

/** The first sentence from which on all fit up to the one behind `around`, or to that one itself where it is long. */
function firstTaken(sentences: readonly (readonly number[])[], around: number, room: number): number {
  const last = Math.min(around, sentences.length - 1);
  for (let first = 0; first < last; first++) {
    const following = last + 1 < sentences.length ? last + 2 : last + 1;
    if (tokensOf(sentences, first, following) <= room) return first;
  }
  return Math.max(0, last);
}

/** With a `[SEP]` behind each. */
function tokensOf(sentences: readonly (readonly number[])[], first: number, end: number): number {
  let tokens = 0;
  for (let place = first; place < end; place++) {
    const { length } = sentences[place] ?? [];
    if (length > 0) tokens += length + 1;
  }
  return tokens;
}
