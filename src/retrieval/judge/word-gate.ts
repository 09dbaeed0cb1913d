import { hasTerm, type MatchTable, softAt } from "../match/match-table.ts";
import type { Question } from "../question/question.ts";
import { weigh } from "../weights.ts";
import { likenessAround } from "./coverage.ts";
import type { Focus } from "./focus.ts";
import type { GateFeatures } from "./gate.ts";

/** What the gate sees without vectors. */
type SeenByGate = Pick<GateFeatures, "pairs" | "otherQuestion">;

/** What is known of a passage where no vectors know the language: words, pairs and names, by how rare they are. */
export interface WordFeatures {
  /** The share of the question, by rarity, that the focus covers with the sentences beside it and the title. */
  readonly around: number;
  /** The share that its sentence alone covers. */
  readonly sentence: number;
  readonly pairs: number;
  /** 1 where a name of the question is missing. */
  readonly missingName: number;
  /** 1 where the heading asks the same of something else. */
  readonly otherQuestion: number;
  /** The logarithm of 1 and the passage's BM25: how much it would take to meet the words by chance. */
  readonly evidence: number;
  /** How rare all is together that is not covered, in the units of an inverse document frequency. */
  readonly uncovered: number;
  /** 1 where words are short, so that more of them are met by chance. */
  readonly shortWords: number;
}

/**
 * Log odds that a passage answers. Fitted to 250 questions that half of the articles answer and 250 that they do not, each of
 * translated SQuAD in German, Spanish, Russian, Chinese and Thai: AUROC .978 to .983, .979 on a language that was left out.
 * The bias puts the shipped threshold of answers where 95 of 100 questions are answered; it moves with that threshold.
 */
const WEIGHTS: Readonly<Record<keyof WordFeatures | "bias", number>> = {
  bias: -9.5,
  around: 2.2,
  sentence: 2.9,
  pairs: 1.6,
  missingName: -1.8,
  // As much as in English: none of those questions is asked of a list of frequent ones.
  otherQuestion: -3,
  evidence: 4.5,
  uncovered: -0.1,
  shortWords: -1.7,
};

/** A title says half as much about a sentence as the sentence itself. */
const TITLE_SHARE = 0.5;

/**
 * What the cosine of another model adds, which may know the language: the weight that it has for English, around the middle
 * between related and unrelated texts.
 */
const COSINE = { weight: 2.1, middle: 0.3 };

/**
 * Log odds that a passage answers, for languages that the built-in vectors do not know: they mean the same as the calibrated
 * ones of English.
 * @param keepsCosine whether the cosine of the whole chunk is of a model that may know the language
 */
export function wordLogOdds(question: Question, focus: Focus, gate: SeenByGate, keepsCosine: boolean): number {
  const logOdds = weigh(WEIGHTS, wordFeatures(question, focus, gate));
  return keepsCosine ? logOdds + COSINE.weight * (focus.passage.wide - COSINE.middle) : logOdds;
}

function wordFeatures(question: Question, { passage, sentence }: Focus, gate: SeenByGate): WordFeatures {
  const { matches } = passage;
  const { terms, language } = question;
  let around = 0;
  let here = 0;
  let missingName = 0;
  for (const [t, { idf, isName }] of terms.entries()) {
    const near = likenessAround(matches, sentence, t);
    around += idf * near;
    here += idf * Math.max(softAt(matches, sentence, t), TITLE_SHARE * (matches.title[t] ?? 0));
    if (isName && near < 1) missingName = 1;
  }
  const rarity = terms.reduce((sum, term) => sum + term.rarity, 0);
  return {
    around,
    sentence: here,
    pairs: gate.pairs,
    missingName,
    otherQuestion: gate.otherQuestion,
    evidence: Math.log1p(passage.bm25 * rarityScale(question, matches)),
    uncovered: (1 - around) * rarity,
    shortWords: language.hasShortWords ? 1 : 0,
  };
}

/** By how much BM25 would be more if the corpus were no smaller than those that the weights were fitted with. */
function rarityScale({ terms }: Question, matches: MatchTable): number {
  let weighed = 0;
  let rare = 0;
  for (const [t, { bm25Weight, rarity }] of terms.entries()) {
    if (!isInPassage(matches, t)) continue;
    weighed += bm25Weight;
    rare += rarity;
  }
  return weighed > 0 ? rare / weighed : 1;
}

function isInPassage(matches: MatchTable, term: number): boolean {
  if (matches.title[term] === 1) return true;
  for (let sentence = 0; sentence < matches.sentences; sentence++) if (hasTerm(matches, sentence, term)) return true;
  return false;
}
