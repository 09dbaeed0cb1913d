import { lexemeAt } from "../match/analysed-text.ts";
import { hasTerm, type MatchTable, softAt } from "../match/match-table.ts";
import type { MatchedPassage } from "../match/matched-passage.ts";
import type { Question } from "../question/question.ts";
import type { Weights } from "../weights.ts";
import { weigh } from "../weights.ts";

export type RankingFeatures = Readonly<Record<keyof Weights["ranking"], number>>;

export interface RankedPassage extends MatchedPassage {
  readonly features: RankingFeatures;
  /** Only its order within one question means something. */
  readonly score: number;
}

/** Orders the candidates of a question, best first; equal ones by their number. */
export function rankPassages(
  question: Question,
  passages: readonly MatchedPassage[],
  weights: Weights["ranking"],
): RankedPassage[] {
  return passages
    .map((passage) => {
      const features = rankingFeatures(question, passage);
      return { ...passage, features, score: weigh(weights, features) };
    })
    .sort((a, b) => b.score - a.score || a.chunk.id - b.chunk.id);
}

/** What the order of a candidate depends on, each 0 to 1. */
export function rankingFeatures(question: Question, passage: MatchedPassage): RankingFeatures {
  return {
    lexical: passage.lexical,
    narrow: passage.narrow,
    wide: passage.wide,
    coverage: bestCoverage(question, passage.matches),
    pairs: bestPairs(question, passage),
  };
}

/** The share of the question that the best sentence covers, with the help of the one before it and of the title. */
function bestCoverage({ terms }: Question, matches: MatchTable): number {
  let best = 0;
  for (let sentence = 0; sentence < matches.sentences; sentence++) {
    let covered = 0;
    for (const [term, { weight }] of terms.entries()) {
      const here = Math.max(softAt(matches, sentence, term), softAt(matches, sentence - 1, term));
      covered += weight * Math.max(here, matches.title[term] ?? 0);
    }
    best = Math.max(best, covered);
  }
  return best;
}

/** Other words may stand between the two words of a pair. */
const PAIR_REACH = 3;

/** The share of the question's neighbouring terms that the best sentence has side by side and in order. */
function bestPairs(question: Question, passage: MatchedPassage): number {
  let best = 0;
  for (let sentence = 0; sentence < passage.matches.sentences; sentence++) {
    best = Math.max(best, pairsInSentence(question, passage, sentence));
    if (best === 1) break;
  }
  return best;
}

export function pairsInSentence({ terms, pairs }: Question, passage: MatchedPassage, sentence: number): number {
  let found = 0;
  let total = 0;
  for (const [first, second] of pairs) {
    const weight = (terms[first]?.weight ?? 0) + (terms[second]?.weight ?? 0);
    total += weight;
    const both = hasTerm(passage.matches, sentence, first) && hasTerm(passage.matches, sentence, second);
    if (both && standTogether(passage, sentence, terms[first]?.stem ?? "", terms[second]?.stem ?? "")) found += weight;
  }
  return total > 0 ? found / total : 0;
}

function standTogether({ text }: MatchedPassage, sentence: number, first: string, second: string): boolean {
  const bounds = text.sentences[sentence];
  if (!bounds) return false;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = bounds.firstWord; index < bounds.endWord; index++) {
    const stem = lexemeAt(text, index)?.stem;
    if (stem === second && index - last <= PAIR_REACH) return true;
    if (stem === first) last = index;
  }
  return false;
}
