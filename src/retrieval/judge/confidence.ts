import { isNegation } from "../../language/stop-words.ts";
import { lexemeAt } from "../match/analysed-text.ts";
import { hasTerm, type MatchTable, softAt } from "../match/match-table.ts";
import type { Question } from "../question/question.ts";
import { pairsInSentence, type RankedPassage } from "../rank/ranking.ts";
import type { Weights } from "../weights.ts";
import { sigmoid, weigh } from "../weights.ts";

export type GateFeatures = Readonly<Record<Exclude<keyof Weights["gate"], "bias">, number>>;
export type SupportFeatures = Readonly<Record<Exclude<keyof Weights["support"], "bias">, number>>;

/** A sentence with its neighbours: the stretch of text that the confidence judges. */
export interface Window {
  readonly passage: RankedPassage;
  readonly sentence: number;
  readonly score: number;
}

/** About so many words make a chunk; the size of a corpus is counted in these. */
const WORDS_PER_CHUNK = 125;

/** The sentence of a passage that speaks most of the question. Undefined for a passage without sentences. */
export function bestWindow(question: Question, passage: RankedPassage, weights: Weights["window"]): Window | undefined {
  let best: Window | undefined;
  for (let sentence = 0; sentence < passage.matches.sentences; sentence++) {
    const score = weigh(weights, {
      rank: passage.rank,
      around: coverageAround(question, passage.matches, sentence),
      sentence: coverageBySentence(question, passage.matches, sentence, 0.5),
      cosine: passage.sentenceCosine(sentence),
    });
    if (!best || score > best.score) best = { passage, sentence, score };
  }
  return best;
}

/** What the articles say about a question's subject, seen through one window. `words` is the corpus's number of words. */
export function gateFeatures(question: Question, { passage, sentence }: Window, words: number): GateFeatures {
  return {
    around: coverageAround(question, passage.matches, sentence),
    key: keyTermAround(question, passage.matches, sentence),
    narrow: passage.narrow,
    wide: passage.wide,
    pairs: pairsAround(question, passage, sentence),
    corpusSize: Math.log(1 + words / WORDS_PER_CHUNK),
    missingNumber: isMissing(question, passage.matches, sentence, "isNumber"),
    missingName: isMissing(question, passage.matches, sentence, "isName"),
  };
}

/** Whether the window answers rather than only speaks of the subject. `dense` is the best of all passages'. */
export function supportFeatures(question: Question, { passage, sentence }: Window, dense: number): SupportFeatures {
  const { matches } = passage;
  return {
    dense,
    negation: question.negated && !isNegatedAround(passage, sentence) ? 1 : 0,
    missingNumber: isMissing(question, matches, sentence, "isNumber"),
    gap: coverageByPassage(question, matches) - coverageBySentence(question, matches, sentence, 1),
    missingName: isMissing(question, matches, sentence, "isName"),
  };
}

/** The probability that the articles speak of what is asked: what is compared with the threshold. */
export function gateProbability(features: GateFeatures, weights: Weights["gate"]): number {
  return sigmoid(weigh(weights, features));
}

/** The confidence that is shown: that the articles speak of it and that the window answers it. */
export function confidenceOf(gate: number, support: SupportFeatures, weights: Weights["support"]): number {
  return gate * sigmoid(weigh(weights, support) + 1);
}

function coverageAround({ terms }: Question, matches: MatchTable, sentence: number): number {
  return terms.reduce((covered, { salience }, t) => covered + salience * likenessAround(matches, sentence, t), 0);
}

/** The likeness of the term that says most: without it the rest of a question seldom means the same. */
function keyTermAround({ terms }: Question, matches: MatchTable, sentence: number): number {
  const most = Math.max(...terms.map(({ salience }) => salience));
  const key = terms.findIndex(({ salience }) => salience === most);
  return key < 0 ? 0 : likenessAround(matches, sentence, key);
}

function likenessAround(matches: MatchTable, sentence: number, term: number): number {
  const neighbours = Math.max(softAt(matches, sentence - 1, term), softAt(matches, sentence + 1, term));
  return Math.max(softAt(matches, sentence, term), neighbours, matches.title[term] ?? 0);
}

function coverageBySentence({ terms }: Question, matches: MatchTable, sentence: number, titleShare: number): number {
  let covered = 0;
  for (const [t, { salience }] of terms.entries()) {
    covered += salience * Math.max(softAt(matches, sentence, t), titleShare * (matches.title[t] ?? 0));
  }
  return covered;
}

function coverageByPassage({ terms }: Question, matches: MatchTable): number {
  let covered = 0;
  for (const [t, { salience }] of terms.entries()) {
    let best = matches.title[t] ?? 0;
    for (let i = 0; i < matches.sentences; i++) best = Math.max(best, softAt(matches, i, t));
    covered += salience * best;
  }
  return covered;
}

function pairsAround(question: Question, passage: RankedPassage, sentence: number): number {
  let best = 0;
  for (const index of [sentence - 1, sentence, sentence + 1]) {
    if (index >= 0 && index < passage.matches.sentences) {
      best = Math.max(best, pairsInSentence(question, passage, index));
    }
  }
  return best;
}

/** 1 when a number (or a name) of the question is missing in the window and the title, exactly as written. */
function isMissing({ terms }: Question, matches: MatchTable, sentence: number, kind: "isNumber" | "isName"): 0 | 1 {
  const missing = terms.some(
    (term, t) =>
      term[kind] &&
      matches.title[t] !== 1 &&
      ![sentence - 1, sentence, sentence + 1].some((index) => hasTerm(matches, index, t)),
  );
  return missing ? 1 : 0;
}

function isNegatedAround({ text }: RankedPassage, sentence: number): boolean {
  const first = text.sentences[Math.max(0, sentence - 1)]?.firstWord ?? 0;
  const end = text.sentences[Math.min(text.sentences.length - 1, sentence + 1)]?.endWord ?? 0;
  for (let word = first; word < end; word++) if (isNegation(lexemeAt(text, word)?.text ?? "")) return true;
  return false;
}
