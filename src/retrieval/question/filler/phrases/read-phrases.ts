import { PHRASES } from "./known-phrases.ts";
import type { Phrases } from "./phrases.ts";

/** What people say around a question in one language, ready to be looked for. */
export interface PhraseReading {
  /** One greeting or lead at the very beginning of a text. */
  readonly opening: RegExp;
  /** One phrase of thanks or of a plea at the very end of a text. */
  readonly closing: RegExp;
  readonly refers: RegExp;
  readonly goesOn: RegExp;
}

/** What people say in chats of any language. */
const EVERYWHERE: Phrases = {
  greets: "hi|hii|hey|heya|hello|hallo|yo|@everyone|@here",
  addressed: "all|guys",
  leads: "ok|okay|sorry|pls|plz|please|quick question:?|question:",
  closes: "pls|plz|please|thx|thanks|thank you|thanks in advance|lol|xd|asap",
  refers: "",
  goesOn: "",
};
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const NAME = String.raw`\s@?\p{L}[\p{L}\p{M}'-]{1,20}(?=\s?[,!،、，！])`;

/** Not between two letters of one word. */
const NO_LATIN_WORD = String.raw`(?!(?<=\p{sc=Latin})\p{sc=Latin})`;

const known = new Map<string, PhraseReading>();

/** The phrases of a language, by ISO 639-1; those of all chats where no others are known. */
export function phrasesIn(code: string): PhraseReading {
  const found = known.get(code) ?? readPhrases(PHRASES[code] ?? EVERYWHERE);
  known.set(code, found);
  return found;
}

function readPhrases(phrases: Phrases): PhraseReading {
  const any = (part: Exclude<keyof Phrases, "unspaced">) =>
    `(?:${[phrases[part], EVERYWHERE[part]].filter(Boolean).map(toSource).join("|")})`;
  // A word of these scripts ends where the next one begins; what is not written in them ends as words do.
  const [before, after] = phrases.unspaced
    ? [NO_LATIN_WORD, NO_LATIN_WORD]
    : [`(?<!${LETTER}|['-])`, `(?!${LETTER}|['-])`];
  const greeting = String.raw`${any("greets")}(?:[\s,،、，]{0,3}${before}${any("addressed")})*(?:${NAME})?`;
  const called = String.raw`${any("addressed")}(?=\s?[,:!،、，：！])`;
  const create = (source: string) => new RegExp(source, "iu");
  return {
    opening: create(`^(?:${greeting}|${any("leads")}|${called})${after}`),
    closing: create(`${before}${any("closes")}$`),
    refers: create(phrases.refers === "" ? "(?!)" : `${before}${any("refers")}${after}`),
    goesOn: create(phrases.goesOn === "" ? "(?!)" : `^${any("goesOn")}${after}`),
  };
}

/** A list of expressions as one that nothing is captured by. */
function toSource(list: string): string {
  return list
    .replaceAll(/\n\s*/g, "")
    .replaceAll(" ?", String.raw`\s{0,3}`)
    .replaceAll(/\((?!\?)/g, "(?:")
    .replaceAll(" ", String.raw`\s{1,3}`);
}
