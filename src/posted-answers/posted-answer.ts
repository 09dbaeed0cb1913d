import { createHash } from "node:crypto";
import { z } from "zod";

/** What a message quotes, in a few characters: enough to tell whether an article still says it, wherever it stands now. */
const postedExcerpt = z.object({
  /** Path below SEEDS_DIR. */
  article: z.string(),
  /** Both in UTF-16 code units of the article's text. */
  start: z.int().min(0),
  length: z.int().min(1),
  /** How it begins, by which it is found again when it has moved. */
  head: z.string(),
  /** Of all of it. */
  fingerprint: z.string(),
});
export type PostedExcerpt = Readonly<z.infer<typeof postedExcerpt>>;

/** An answer that everyone in a channel sees: which message it is, and what it quotes. Nobody's id, and no question. */
export const postedAnswerSchema = z.object({
  guildId: z.string(),
  channelId: z.string(),
  messageId: z.string(),
  time: z.iso.datetime(),
  excerpts: z.array(postedExcerpt).readonly(),
});
export type PostedAnswer = Readonly<z.infer<typeof postedAnswerSchema>>;

/** Of all servers: the oldest make room. A file of them is some 500 kB, which takes 4 ms to write anew. */
export const MOST_POSTED = 1000;

/** Where it is kept which messages quote what. */
export interface PostedAnswerStore {
  /** Keeps an answer; the newest are kept. Rejects with a UserError when it cannot be written. */
  add(answer: PostedAnswer): Promise<void>;
  /** All of them, oldest first. */
  all(): Promise<readonly PostedAnswer[]>;
  /** Forgets the answer in that message. */
  remove(messageId: string): Promise<void>;
  /** Forgets what was posted before that time: ISO 8601, UTC. */
  removeBefore(time: string): Promise<void>;
}

const HEAD_LENGTH = 24;
/** Places at which a text may begin like the excerpt: more are not compared, and it counts as changed. */
const MOST_PLACES = 1000;

/** What is kept of a piece of an article's text. */
export function postedExcerptOf(article: string, text: string, start: number, end: number): PostedExcerpt {
  const quoted = text.slice(start, end);
  return {
    article,
    start,
    length: quoted.length,
    // Never half a character, which no database keeps.
    head: quoted.slice(0, HEAD_LENGTH).replace(/\p{Surrogate}+$/u, ""),
    fingerprint: fingerprintOf(quoted),
  };
}

/** Whether the article's present text still has the excerpt, where it was or elsewhere. */
export function stillSays(text: string, { start, length, head, fingerprint }: PostedExcerpt): boolean {
  const isAt = (place: number) => fingerprintOf(text.slice(place, place + length)) === fingerprint;
  if (isAt(start)) return true;
  let place = text.indexOf(head);
  for (let tried = 0; place !== -1 && tried < MOST_PLACES; tried++) {
    if (isAt(place)) return true;
    place = text.indexOf(head, place + 1);
  }
  return false;
}

function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
