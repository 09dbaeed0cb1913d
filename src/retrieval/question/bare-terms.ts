import { findLexemes } from "../../language/find-lexemes.ts";
import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { isCapitalised, isNumber } from "../../language/words.ts";
import { EMPTY_THESAURUS, type Thesaurus } from "../thesaurus/thesaurus.ts";

/** A word of the question and where it stands there, in UTF-16 code units. */
export interface QuestionWord {
  readonly raw: string;
  readonly start: number;
  readonly lexeme: Lexeme;
  /** Written with hyphens in front, as options of programs are: `--skip-lock`. */
  readonly isOption: boolean;
}

/** What is known of a term before the corpus is asked. */
export interface BareTerm {
  readonly stem: string;
  /** The word as normalised from the question. */
  readonly word: string;
  /** Position among the question's words, compounds not counted. */
  readonly position: number;
  /** Where it stands in the question: the words of a compound lie within it. */
  readonly start: number;
  readonly end: number;
  /** Capitalised in the question, and not its first word. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Made of several words, or of one with signs. */
  readonly isCompound: boolean;
  /** A word within another one of the question. */
  readonly isPart: boolean;
  /** Looks like code: signs, capitals or digits inside; not what language joins with a hyphen. */
  readonly isIdentifier: boolean;
  /** A path, an address, a port: those of whoever asks, which articles need not know. */
  readonly isPlace: boolean;
  /** Stems of the words that may stand for it. */
  readonly alternatives: readonly string[];
}

/** "well-known", "client/server": compounds of language. */
const JOINED_WORDS = /^\p{L}[\p{Ll}\p{M}]*(?:[-‐‑/&]\p{L}[\p{Ll}\p{M}]*)+$/u;
/** What stands in front of the name of an option, which hyphens are no part of. */
const BEFORE_OPTION = /(?:^|[^\p{L}\p{N}-])--?$/u;
const PLACE = /[/\\]|:\d/u;
const LETTERS_AND_DIGITS = /\p{L}\d|\d\p{L}/u;

/** The words of a question; what is made of several stands before them. Of a release no other of its series is meant. */
export function wordsOfQuestion(text: string, language: Language = ENGLISH): QuestionWord[] {
  const { lexemes, starts, ends } = findLexemes(text, language);
  return lexemes.flatMap((lexeme, index) => {
    const start = starts[index] ?? 0;
    return isWiderThanAsked(lexeme)
      ? []
      : [{ raw: text.slice(start, ends[index]), start, lexeme, isOption: isOptionAt(text, start) }];
  });
}

/** Found by it as well, and not asked for: the series of a release, a word without its marks. */
function isWiderThanAsked({ kind }: Lexeme): boolean {
  return kind === "series" || kind === "bare";
}

/** The distinct stems of the question's words that are no stop words; of all its words when there are none others. */
export function bareTermsOf(
  words: readonly QuestionWord[],
  language: Language = ENGLISH,
  thesaurus: Thesaurus = EMPTY_THESAURUS,
): BareTerm[] {
  const spoken = words.flatMap(({ lexeme }) => (lexeme.kind === "word" ? [lexeme] : []));
  const alternatives = thesaurus.alternativesOf(spoken);
  const onlyStopWords = words.every(({ lexeme }) => lexeme.stop);
  const terms = new Map<string, BareTerm>();
  let next = 0;
  for (const { raw, start, lexeme, isOption } of words) {
    const position = lexeme.kind === "word" ? next++ : next;
    if ((lexeme.stop && !onlyStopWords) || terms.has(lexeme.stem)) continue;
    terms.set(lexeme.stem, {
      stem: lexeme.stem,
      word: lexeme.text,
      position,
      start,
      end: start + raw.length,
      isName: language.namesByCapitals && isCapitalised(raw) && position > 0 && lexeme.kind === "word",
      isNumber: isNumber(lexeme.text),
      isCompound: lexeme.kind === "compound",
      isPart: lexeme.kind === "part",
      isIdentifier: lexeme.kind === "compound" ? isOption || isNameInCode(lexeme, raw) : LETTERS_AND_DIGITS.test(raw),
      isPlace: lexeme.kind === "compound" && isPlace(raw),
      alternatives: lexeme.kind === "word" ? [...(alternatives.get(lexeme.stem) ?? [])] : [],
    });
  }
  return [...terms.values()];
}

function isOptionAt(text: string, start: number): boolean {
  return BEFORE_OPTION.test(text.slice(Math.max(0, start - 3), start));
}

function isNameInCode({ stem }: Lexeme, compound: string): boolean {
  // The ending of a file says no more than its word: ".glsl", but not ".NET".
  const isFileEnding = stem === `.${compound}`;
  return !JOINED_WORDS.test(compound) && !isFileEnding && !isPlace(compound);
}

/** "client/server" is a compound of language. */
function isPlace(compound: string): boolean {
  return PLACE.test(compound) && !JOINED_WORDS.test(compound);
}
