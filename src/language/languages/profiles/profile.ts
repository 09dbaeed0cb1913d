import type { Affixes } from "../affixes.ts";

/** What sets a language apart from others. */
export interface Profile {
  /** Its stemmer in `@orama/stemmers`. */
  readonly stemmer?: string;
  /** What is taken off its words instead, or before they are stemmed. */
  readonly affixes?: Affixes;
  /** Other ways to write the same, put right before anything else. */
  readonly respelled?: readonly (readonly [RegExp, string])[];
  /** Letters with marks that are letters of their own; all other marks are optional. */
  readonly letters?: string;
  /** Written without spaces: its words are found by a dictionary. */
  readonly unspaced?: true;
  /** Words of more letters than two consist of others that may stand alone. */
  readonly pairs?: true;
  /** Each syllable is written as a word. */
  readonly syllables?: true;
  readonly compounds?: true;
  /** Every noun has a capital. */
  readonly capitalNouns?: true;
  /** What turns a sentence around. */
  readonly negations: string;
  /** Said around a question: greetings, thanks, pleas. */
  readonly courtesies: string;
  /** The longer ones of the words that something is asked with. */
  readonly asking?: string;
}
