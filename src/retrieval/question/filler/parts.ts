import type { Span } from "../../../language/span.ts";
import { isStopWord } from "../../../language/stop-words.ts";
import { type ChatRole, rolesOf } from "./chat-words.ts";

/** A word of a message, with whatever hangs on it. */
export interface ChatToken extends Span {
  /** Lower case, without the punctuation around it; empty where there is nothing else. */
  readonly word: string;
  readonly roles: ReadonlySet<ChatRole>;
  readonly stop: boolean;
}

/** Words between two marks of punctuation. */
export type Part = readonly ChatToken[];

/** White space separates tokens, and so does punctuation that was typed without any. */
const TOKEN = /(?:(?!(?<=\p{L}[,;!?])\p{L})\S)+/gu;
/** Marks of sentences, quotes and emphasis; others belong to the word, as in "-D" and "C++". */
const BEFORE_WORD = /^["'“”‘’«([{*_~]+/;
const AFTER_WORD = new Set("\"'“”‘’»)]}*_~.,;:!?…");
const ENDS_PART = /[,;:.!?…][\p{Pe}\p{Pf}"']*$/u;
const DASH = /^[-–—|/]+$/;
const PUNCTUATION = /^[.,;:!?…]$|^[.!?…]+$/;
/** Pictures and faces made of signs say nothing that could be found. */
const FACE =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+|:\w+:|[:;=]['-]?[)(DPpOo3/|\\*]+|<3+|[xX]D+|\^_*\^|\(:)[.!?]*$/u;
const SENT_BY_DISCORD = /<(?:@[!&]?|#|a?:\w+:|t:|id:)[^<>\s]*>/g;

/** A message without mentions, emoji and the like, as Discord sends them: their numbers ask for nothing. */
export function withoutMentions(message: string): string {
  return message.replace(SENT_BY_DISCORD, " ").trim();
}

/** The parts of a message, in order. Mentions, emoji and faces are left out. */
export function splitParts(text: string): Part[] {
  // Of the same length, so that offsets hold.
  const plain = text.replace(SENT_BY_DISCORD, (sent) => " ".repeat(sent.length));
  const parts: ChatToken[][] = [[]];
  const close = () => parts.at(-1)?.length !== 0 && parts.push([]);
  let lastEnd = 0;
  for (const { 0: raw, index: start } of plain.matchAll(TOKEN)) {
    const end = start + raw.length;
    if (/[\n\r]/.test(plain.slice(lastEnd, start)) || DASH.test(raw)) close();
    lastEnd = end;
    if (DASH.test(raw) || FACE.test(raw)) continue;
    const isAlone = PUNCTUATION.test(raw) && (raw.length === 1 || plain.slice(end).trim() === "");
    if (!isAlone) parts.at(-1)?.push(readToken(raw, start, end));
    if (isAlone || (ENDS_PART.test(raw) && !PUNCTUATION.test(raw))) close();
  }
  return parts.filter((part) => part.length > 0);
}

function readToken(raw: string, start: number, end: number): ChatToken {
  const word = bareWord(raw.replaceAll("’", "'")).toLowerCase();
  return { start, end, word, roles: rolesOf(word), stop: isStopWord(word) };
}

/** From the end sign by sign: an expression would try every run of signs inside the word. */
function bareWord(raw: string): string {
  const opened = raw.replace(BEFORE_WORD, "");
  let end = opened.length;
  while (end > 0 && AFTER_WORD.has(opened.charAt(end - 1))) end--;
  return opened.slice(0, end);
}

/** Whether a word belongs to what is asked rather than to what is said around it. */
export function hasSubstance({ roles, stop }: ChatToken): boolean {
  return roles.size === 0 && !stop;
}
