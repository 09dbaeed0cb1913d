import { kindScore } from "../match/kind-score.ts";
import { type MatchTable, softAt } from "../match/match-table.ts";
import type { MatchedPassage } from "../match/matched-passage.ts";
import type { Question } from "../question/question.ts";
import type { Weights } from "../weights.ts";
import { weigh } from "../weights.ts";
import { markableText, withoutHeadings } from "./marked-sentences.ts";
import type { Reading } from "./reader.ts";

export type SentenceFeatures = Readonly<Record<keyof Weights["sentence"], number>>;

/** A sentence matches a term when its best word is at least this like it. */
const MATCHES = 0.5;

/**
 * How well each sentence of a passage would answer, as log probabilities over its sentences (softmax).
 * Coverage by itself marks the sentence that repeats the question; what the sentences before add, what is rare within the
 * passage and whether a word of the kind asked for turns up mark the one that answers. What the reader says of them counts
 * a little beside, where the passage was read. Headings are out of the question, unless there is nothing else.
 */
export function scoreSentences(
  question: Question,
  passage: MatchedPassage,
  weights: Pick<Weights, "sentence" | "reading">,
  reading: Pick<Reading, "sentences"> | undefined,
): number[] {
  const { chunk } = passage;
  const own = sentenceFeatures(question, passage).map((features) => weigh(weights.sentence, features));
  const read = reading === undefined ? [] : logSoftmax(withoutGaps(reading.sentences));
  const blended = own.map((score, index) => score + weights.reading.sentences * (read[index] ?? 0));
  return logSoftmax(withoutHeadings(blended, markableText(passage), chunk.article.metadata.title));
}

/** What the reader did not get to see counts as a little less likely than what it liked least. */
const UNREAD_PENALTY = 2;

function withoutGaps(logits: readonly number[]): number[] {
  const least = Math.min(...logits.filter(Number.isFinite));
  const unread = Number.isFinite(least) ? least - UNREAD_PENALTY : 0;
  return logits.map((logit) => (Number.isFinite(logit) ? logit : unread));
}

/** The features of every sentence of a passage. */
export function sentenceFeatures(question: Question, passage: MatchedPassage): SentenceFeatures[] {
  const { matches, text } = passage;
  const { terms } = question;
  const asked = new Set(question.words.map(({ lexeme }) => lexeme.stem));
  const local = localWeights(question, matches);
  return text.sentences.map((sentence, i) => {
    let coverage = 0;
    let localCoverage = 0;
    let previous = 0;
    let beforePrevious = 0;
    let beyondTitle = 0;
    let previousBeyondTitle = 0;
    for (const [t, term] of terms.entries()) {
      const here = softAt(matches, i, t);
      const before = Math.max(0, softAt(matches, i - 1, t) - here);
      const untitled = 1 - (matches.title[t] ?? 0);
      coverage += term.idf * here;
      localCoverage += (local[t] ?? 0) * here;
      previous += term.weight * before;
      beforePrevious +=
        term.weight * Math.max(0, softAt(matches, i - 2, t) - Math.max(here, softAt(matches, i - 1, t)));
      beyondTitle += term.idf * untitled * here;
      previousBeyondTitle += term.idf * untitled * before;
    }
    const kind = kindScore(question.kind, text, sentence, asked, question.language);
    return { coverage, localCoverage, previous, beforePrevious, kind, beyondTitle, previousBeyondTitle };
  });
}

/** Weights of the terms within one passage: a term that every sentence has tells none of them apart. */
function localWeights({ terms }: Question, matches: MatchTable): number[] {
  const raw = terms.map((term, t) => {
    let holding = 0;
    for (let i = 0; i < matches.sentences; i++) if (softAt(matches, i, t) >= MATCHES) holding++;
    return term.salience * Math.max(0, Math.log((matches.sentences + 1) / (holding + 0.5)));
  });
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => (total > 0 ? value / total : 0));
}

function logSoftmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(total));
}
