import type { Block } from "../corpus/article.ts";
import { splitSentences } from "../language/sentences.ts";
import { isStopWord } from "../language/stop-words.ts";
import { isCapitalised, normaliseWord, splitWords, type Word } from "../language/words.ts";

/** Something an article speaks of, with the words that stand around it. */
export interface Subject {
  readonly name: string;
  /** Sentences that name it. */
  readonly mentions: number;
  /** Words of those sentences, normalised, stop words left out. */
  readonly context: ReadonlySet<string>;
}

/** Longer runs, and those all in capitals, are headlines, not names. */
const MAX_NAME_WORDS = 5;
const MIN_NAME_LENGTH = 3;
/** Words around a name: far more than a sentence has, and few enough for a text without full stops. */
const MAX_CONTEXT = 100;
/** Words that join the parts of a name: "Academy of Sciences". */
const JOINERS = new Set(["of", "for", "de", "van", "von"]);
/** "US" is a name although "us" is none. */
const ACRONYM = /^\p{Lu}{2,}$/u;
/** Capitalised, but nothing to ask about: days, months, and adjectives of origin where they stand alone. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+(?:ese|ish|ian|ean|ican)|french|german|dutch|greek)$/i;
const THE = "the ";
const POSSESSIVE = /['’]s$/;

/**
 * What a text speaks of, most telling first: its headings, and names, which are runs of capitalised words that are
 * not merely the beginning of a sentence. `blocks` are the text's, by its format.
 */
export function findSubjects(text: string, blocks: readonly Block[]): Subject[] {
  const found = new Map<string, { name: string; mentions: number; context: Set<string> }>();
  const add = (name: string, words: readonly string[]) => {
    const key = name.replace(/^the /, "").toLowerCase();
    const subject = found.get(key) ?? { name, mentions: 0, context: new Set() };
    subject.mentions += 1;
    for (const word of words) subject.context.add(word);
    found.set(key, subject);
  };
  for (const block of blocks) {
    if (block.kind === "heading" && block.title !== "") add(block.title, contentWords(block.title));
    if (block.kind !== "paragraph") continue;
    for (const { start, end } of splitSentences(text, block.start, block.end)) {
      const sentence = text.slice(start, end);
      const words = contentWords(sentence).slice(0, MAX_CONTEXT);
      for (const name of namesIn(sentence)) add(name, words);
    }
  }
  return [...found.values()].toSorted((a, b) => weight(b) - weight(a));
}

/** Of two names mentioned as often, the longer says more. */
function weight({ name, mentions }: Pick<Subject, "name" | "mentions">): number {
  return mentions + splitWords(name).length / 2;
}

export function contentWords(text: string): string[] {
  return splitWords(text)
    .map(({ raw }) => normaliseWord(raw))
    .filter((word) => !isStopWord(word));
}

function namesIn(sentence: string): string[] {
  const words = splitWords(sentence);
  const names: string[] = [];
  for (let first = 0; first < words.length; ) {
    const last = endOfName(sentence, words, first);
    if (last === undefined) {
      first += 1;
      continue;
    }
    const name = sliceWords(sentence, words, first, last);
    const before = words[first - 1];
    const the = before?.raw === "the" && isJoined(sentence, words, first - 1, first) ? THE : "";
    if (isName(name, first, last)) names.push(the + name);
    first = last + 1;
  }
  return names;
}

/** Index of the last word of the name that begins at `first`; undefined when none does. */
function endOfName(sentence: string, words: readonly Word[], first: number): number | undefined {
  if (!canBeInName(words[first])) return undefined;
  let last = first;
  for (let next = first + 1; next < words.length && isJoined(sentence, words, next - 1, next); next++) {
    if (canBeInName(words[next])) last = next;
    else if (!JOINERS.has(words[next]?.raw ?? "")) break;
  }
  return last;
}

function canBeInName(word: Word | undefined): boolean {
  if (word === undefined || !isCapitalised(word.raw)) return false;
  return ACRONYM.test(word.raw) || !isStopWord(normaliseWord(word.raw));
}

/** Nothing but a space or a hyphen between two words of one name. */
function isJoined(sentence: string, words: readonly Word[], before: number, after: number): boolean {
  // A possessive ends a name: "Wingtech's Nexperia" is two.
  if (POSSESSIVE.test(words[before]?.raw ?? "")) return false;
  const between = sentence.slice(endOf(words[before]), words[after]?.start);
  return between === " " || between === "-";
}

function sliceWords(sentence: string, words: readonly Word[], first: number, last: number): string {
  return sentence.slice(words[first]?.start, endOf(words[last])).replace(POSSESSIVE, "");
}

function endOf(word: Word | undefined): number {
  return word === undefined ? 0 : word.start + word.raw.length;
}

/** One capitalised word at the beginning of a sentence may be any word. */
function isName(name: string, first: number, last: number): boolean {
  const length = last - first + 1;
  if (length > MAX_NAME_WORDS || (length > 1 && name === name.toUpperCase())) return false;
  return length > 1 || (first > 0 && (ACRONYM.test(name) || (name.length >= MIN_NAME_LENGTH && !NO_NAME.test(name))));
}
