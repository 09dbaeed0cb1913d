import { stemOf } from "../stems.ts";
import { isNegation, isStopWord } from "../stop-words.ts";
import { normaliseWord } from "../words.ts";
import type { InnerForm, Language } from "./language.ts";

const NONE: readonly InnerForm[] = [];

/** The language of the built-in model; texts whose language is not known are read in it. */
export const ENGLISH: Language = {
  code: "en",
  normalise: normaliseWord,
  stem: stemOf,
  isStop: isStopWord,
  isCommon: isStopWord,
  isNegation,
  innerForms: () => NONE,
  hasCompounds: false,
  namesByCapitals: true,
  hasShortWords: false,
  isInVectors: true,
};
