import {
  ASKING,
  AUXILIARIES,
  type ChatRole,
  FIRST_PERSON,
  isTagWord,
  JOINING,
  LEADING,
  SPEAKS_OF,
  VAGUE,
} from "./chat-words.ts";
import { type ChatToken, hasSubstance, type Part, splitParts } from "./parts.ts";

/** The end of a letter: what ends it and a name. */
const SIGNATURE =
  /(?<![\s,.–—-])[\s,.–—-]*(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]any)\s+)?(?:[Rr]egards|[Ww]ishes|[Cc]heers|Best|[Ss]incerely|[Yy]ours(?: truly)?|[Tt]hanks|[Tt]hx|Love)[^\S\n]*[,\n–—-]\s*\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}\s*$/u;
/** What a message begins with in brackets. */
const TAG = /^\s*[[(【]([^\])】\n]{1,40})[\])】][\s:-]*/;

/**
 * What a message asks, without what people say around a question: greetings, thanks, pleas, excuses, what they did
 * before, signatures, mentions and emoji. Returns the message itself where nothing else would be left; what it speaks of
 * stays: "hello world example", "how do I thank a user".
 */
export function withoutFiller(message: string): string {
  const text = message.replace(SIGNATURE, "").replace(TAG, (tag, words: string) => (isTag(words) ? "" : tag));
  const parts = splitParts(text);
  const trimmed = parts.map((part) => withoutOpening(withoutClosing(part)));
  const asked = trimmed.map((part, index) => (asks(part) && !greetsByName(parts[index]) ? part : []));
  return joinParts(asked.some((part) => part.length > 0) ? asked : trimmed, text) || message.trim();
}

function isTag(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .every((word) => word === "" || isTagWord(word));
}

/** "Hi Anna,": a greeting and a word. */
function greetsByName(part: Part = []): boolean {
  return part.length === 2 && part[0]?.roles.has("greeting") === true && part[1]?.word !== "world";
}

/**
 * Whether a part has a subject or asks something of its own. Stop words alone are left where they stand: they do no harm,
 * and may be the "why?" after what happened.
 */
function asks(part: Part): boolean {
  if (part.some(hasSubstance) || part.every(({ stop, roles }) => stop && roles.size === 0)) return true;
  const [first] = part;
  if (!isQuestion(part) || part.every(({ stop, word }) => stop || VAGUE.has(word))) return false;
  return ASKING.has(first?.word ?? "") || !part.some(hasRole("someone"));
}

/** Begins with a question word, or with an auxiliary and whom or what it is about ("would love advice" has nobody). */
function isQuestion([first, second]: Part): boolean {
  if (first === undefined) return false;
  return ASKING.has(first.word) || (AUXILIARIES.has(first.word) && (second === undefined || isBare(second)));
}

function isBare({ stop, roles }: ChatToken): boolean {
  return stop || roles.size === 0;
}

/** Without what leads up to the question: greetings, then pleas, excuses and what one did before. */
function withoutOpening(part: Part): Part {
  let rest = part;
  for (;;) {
    const greeted = rest.slice(endOfGreeting(rest));
    const led = greeted.slice(endOfLead(greeted));
    if (led.length === rest.length) return rest;
    rest = led;
  }
}

/** How many words greet or mean nothing. */
function endOfGreeting(part: Part): number {
  let greeted = false;
  const end = part.findIndex(({ word, roles }, at) => {
    const next = part[at + 1]?.word ?? "";
    if (roles.has("greeting") && next !== "world") {
      greeted = true;
      return false;
    }
    if (greeted && (roles.has("addressed") || word.startsWith("@"))) return false;
    if (word === "help" && part[at + 1]?.roles.has("closer")) return false;
    const isCalled = roles.has("addressed") && roles.has("closer") && !AUXILIARIES.has(next);
    return !isCalled && !roles.has("interjection");
  });
  return end < 0 ? part.length : end;
}

/**
 * How many words lead up to what is asked. They are words of chats alone, end before a question word or with a word such
 * as "if" or "but", and say what is wished or what the one who asks did or feels.
 */
function endOfLead(part: Part): number {
  if (isQuestion(part) && !part.slice(1, 3).some(hasRole("someone"))) return 0;
  let lead = 0;
  const met = { someone: false, wish: false, firstPerson: false };
  for (const [at, { word, roles, ...token }] of part.entries()) {
    // Between what leads up to a question and its question word may stand a word that belongs to it: "until when".
    if (ASKING.has(word))
      return met.wish && (lead === 0 || part.slice(lead, at).some((before) => !isBare(before))) ? at : lead;
    if (hasSubstance({ word, roles, ...token }) || (roles.has("deed") && !met.firstPerson && !met.someone)) return lead;
    met.firstPerson ||= FIRST_PERSON.has(word);
    met.someone ||= roles.has("someone");
    met.wish ||= roles.has("wish");
    const isReply = met.someone && (roles.has("reply") || (at === lead && (word === "me" || word === "us")));
    const joins = JOINING.has(word) && (met.firstPerson || (met.wish && word === "but"));
    if (isReply || joins || (LEADING.has(word) && met.wish)) lead = at + 1;
  }
  return lead;
}

/** Without what is said after the question: from the first word of thanks or of a plea on, if only such words follow. */
function withoutClosing(part: Part): Part {
  let from = part.length;
  for (let at = part.length - 1; at >= 0; at--) {
    const token = part[at];
    if (!token || hasSubstance(token)) break;
    if (closes(part, at) && !SPEAKS_OF.has(part[at - 1]?.word ?? "")) from = at;
  }
  return part.slice(0, from);
}

/** With these, those who ask begin to speak of themselves, even without a full stop before. */
const SELF_TALK = new Set("i i'm im i've ive been can't cant couldn't would".split(" "));
const MODALS = new Set("can could should would may might must will shall do did need want get".split(" "));
/** Calls after a question. */
const ANYONE = new Set(["anyone", "anybody"]);

function closes(part: Part, at: number): boolean {
  const token = part[at];
  if (token === undefined) return false;
  if (token.word === "any") return part[at + 1]?.roles.has("advice") ?? false;
  const before = part[at - 1];
  const endsSubject = before !== undefined && hasSubstance(before);
  if (SELF_TALK.has(token.word)) return endsSubject && tellsOfSelf(part.slice(at + 1));
  return token.roles.has("closer") || (ANYONE.has(token.word) && endsSubject && at === part.length - 1);
}

/** "I can" and "I need" rather go on with the sentence: "the role I need". */
function tellsOfSelf([verb, ...after]: Part): boolean {
  if (verb === undefined || MODALS.has(verb.word)) return false;
  return [verb, ...after].filter((token) => !isBare(token)).length > 1;
}

function hasRole(role: ChatRole): (token: ChatToken) => boolean {
  return ({ roles }) => roles.has(role);
}

/** The text of the parts that are left, neighbours with all that stands between them. */
function joinParts(parts: readonly Part[], text: string): string {
  const stretches: { start: number; end: number; last: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const [first, last] = [part[0], part.at(-1)];
    if (!first || !last) continue;
    const before = stretches.at(-1);
    if (before?.last === index - 1) Object.assign(before, { end: last.end, last: index });
    else stretches.push({ start: first.start, end: last.end, last: index });
  }
  return stretches
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/[,;:]$/, "");
}
