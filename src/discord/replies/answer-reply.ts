import type { APIComponentInContainer } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import type { Abstention, Answer, CitedAnswer, Correction, Excerpt } from "../../retrieval/answer.ts";
import { DISCORD_LIMITS, EXCERPTS_PER_REPLY, MAX_EXCERPT_TEXT, MAX_QUESTION_LENGTH } from "../limits.ts";
import { escapeLine } from "../markdown/escape.ts";
import { quote } from "../markdown/quote.ts";
import { type Reply, reply, text } from "../reply.ts";
import { texts } from "../texts.ts";
import { citation, escapeTitle } from "./citation.ts";

const SEPARATOR: APIComponentInContainer = { type: ComponentType.Separator };
/** Every character of a question may need a backslash. */
const MAX_QUESTION_TEXT = 2 * MAX_QUESTION_LENGTH;
const MAX_NEAREST = 3;
const MAX_CORRECTIONS = 3;

/** The message that shows an answer: its question, then cited excerpts, or that the articles do not answer. */
export function answerReply(answer: Answer): Reply {
  const question = text(`-# ${escapeLine(answer.question, MAX_QUESTION_TEXT)}`);
  const head = [question, ...(answer.corrections ?? []).slice(0, MAX_CORRECTIONS).map(correctionText)];
  return reply(...head, ...(answer.answered ? excerptParts(answer, lengthOf(head)) : abstentionParts(answer)));
}

function excerptParts(answer: CitedAnswer, taken: number): APIComponentInContainer[] {
  const shown = answer.excerpts.slice(0, EXCERPTS_PER_REPLY);
  const citations = shown.map(citation);
  const left = DISCORD_LIMITS.messageText - taken - citations.join("\n").length - shown.length;
  const limit = Math.min(MAX_EXCERPT_TEXT, Math.floor(left / shown.length));
  return shown.flatMap((excerpt, place) => [
    SEPARATOR,
    text(`${quoteExcerpt(excerpt, limit)}\n${citations[place] ?? ""}`),
  ]);
}

/** The excerpt as a quote with its highlights in bold, at most `limit` characters. */
export function quoteExcerpt(excerpt: Excerpt, limit: number): string {
  const marks = excerpt.highlights.map(({ start, end }) => ({
    start: start - excerpt.start,
    end: end - excerpt.start,
  }));
  return quote({ text: excerpt.text, marks, limit });
}

function abstentionParts(answer: Abstention): APIComponentInContainer[] {
  const titles = answer.nearest.slice(0, MAX_NEAREST).map((title) => `- ${escapeTitle(title)}`);
  return [text(titles.length === 0 ? texts.noAnswer : [texts.noAnswer, texts.nearest, ...titles].join("\n"))];
}

function correctionText({ from, to }: Correction) {
  return text(texts.corrected(from, to));
}

function lengthOf(parts: readonly { content: string }[]): number {
  return parts.reduce((sum, part) => sum + part.content.length, 0);
}
