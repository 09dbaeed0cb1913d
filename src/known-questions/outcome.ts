import type { Answer, Excerpt, Verdict } from "../retrieval/answer.ts";
import { marksEvidence, showsEvidence } from "./evidence.ts";
import type { KnownQuestion } from "./known-question.ts";

/** What became of a question of which is known what answers it. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Whether the first excerpt shows what answers, whatever the verdict. */
  readonly first: boolean;
  /** Whether its mark does. */
  readonly marked: boolean;
  /** Whether any excerpt shows it. */
  readonly shown: boolean;
}

/** Compares an answer with what is known to answer its question. */
export function judgeAnswer(answer: Answer, question: KnownQuestion): Outcome {
  const shows = (excerpt: Excerpt) => showsAnswer(excerpt.article, excerpt.text, question);
  const [first] = answer.excerpts;
  const isFirst = first !== undefined && shows(first);
  return {
    verdict: answer.verdict,
    first: isFirst,
    // Where only the article is known, any mark in it may be right.
    marked: isFirst && (question.evidence.length === 0 || marksEvidence(markedIn(first), question.evidence)),
    shown: answer.excerpts.some(shows),
  };
}

/** Whether a text of an article holds what answers; where only the article is known, any text of it does. */
export function showsAnswer(path: string, text: string, { article, evidence }: KnownQuestion): boolean {
  return evidence.length > 0 ? showsEvidence(text, evidence) : path === article;
}

function markedIn({ text, start, highlights }: Excerpt): string {
  return highlights.map((mark) => text.slice(mark.start - start, mark.end - start)).join(" ");
}
