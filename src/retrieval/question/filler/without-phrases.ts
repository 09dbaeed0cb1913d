import { withoutMentions } from "./parts.ts";
import { phrasesIn } from "./phrases/read-phrases.ts";

/** No phrase that people say around a question is longer, so that hostile text costs no more than its length. */
const LONGEST_PHRASE = 160;
/** More phrases than these are no longer around the question. */
const MOST_PHRASES = 6;
const PAUSES = String.raw`\s,.!:;…~～、。，！：；،؛—–\-¡\p{Extended_Pictographic}\u{fe0f}\u200d`;
const PAUSES_BEFORE = new RegExp(`^[${PAUSES}¿]*`, "u");
/** What leads up to a question may have been one: "Kann mir jemand helfen?" */
const MARKS_BEFORE = new RegExp(`^[${PAUSES}¿?？؟]*`, "u");
const PAUSE = new RegExp(`[${PAUSES}]`, "u");
const PAUSE_OR_MARK = new RegExp(`[${PAUSES}?？؟]`, "u");
const FACE = /(?<!\S)[:;]-?[)(DP](?!\S)/g;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * What a message in a language other than English asks, without the greetings, pleas and thanks around it. Returns the
 * message itself where nothing else would be left.
 * @param code ISO 639-1
 */
export function withoutPhrases(message: string, code: string): string {
  const asked = withoutMentions(message).replaceAll(FACE, " ");
  return withoutClosings(withoutOpenings(asked, code), code) || asked || message.trim();
}

function withoutOpenings(text: string, code: string): string {
  const { opening } = phrasesIn(code);
  let rest = text;
  for (let round = 0; round < MOST_PHRASES; round++) {
    const begun = rest.replace(PAUSES_BEFORE, "");
    const [phrase] = opening.exec(plain(begun.slice(0, LONGEST_PHRASE))) ?? [];
    const next = begun.slice(phrase?.length ?? 0).replace(MARKS_BEFORE, "");
    if (phrase === undefined || phrase === "" || !SAYS_SOMETHING.test(next)) return rest;
    rest = next;
  }
  return rest;
}

function withoutClosings(text: string, code: string): string {
  const { closing } = phrasesIn(code);
  let rest = text;
  for (let round = 0; round < MOST_PHRASES; round++) {
    const ended = rest.slice(0, endBefore(rest, PAUSE_OR_MARK));
    const tail = ended.slice(-LONGEST_PHRASE);
    const found = closing.exec(plain(tail));
    if (found === null || found[0] === "") return rest;
    const before = ended.slice(0, ended.length - found[0].length);
    const next = before.slice(0, endBefore(before, PAUSE));
    if (!SAYS_SOMETHING.test(next)) return rest;
    rest = next;
  }
  return rest;
}

/** Where a text ends without certain signs: one by one, since an expression would try every run of them within. */
function endBefore(text: string, signs: RegExp): number {
  const characters = [...text];
  let end = text.length;
  while (characters.length > 0 && signs.test(characters.at(-1) ?? "")) end -= characters.pop()?.length ?? 0;
  return end;
}

/** The same text, of the same length, as phrases are written. */
function plain(text: string): string {
  return text.replaceAll("’", "'").replaceAll("İ", "i");
}
