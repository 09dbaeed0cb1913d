import { auroc, meanOf } from "../measures.ts";
import type { AskedQuestion } from "./ask-known.ts";

/** What came of some questions; shares from 0 to 1 unless said otherwise. */
export interface Figures {
  /** How many questions the articles answer. The shares below, up to `unanswerable`, are of these. */
  readonly answerable: number;
  /** Answered, and the first excerpt shows what answers. */
  readonly first: number;
  /** That, and it is what is marked. */
  readonly marked: number;
  /** Any excerpt shows it, whether called an answer or the closest passages. */
  readonly shown: number;
  readonly closest: number;
  readonly refused: number;
  /** How many questions the articles do not answer; the two shares below are of these. */
  readonly unanswerable: number;
  readonly answeredWrongly: number;
  readonly closestWrongly: number;
  /** How well the confidence tells answerable from unanswerable questions; left out without questions of both kinds. */
  readonly auroc?: number;
  /** Where the search ranks the first passage with what answers, before anything is decided. */
  readonly ranked: Depths<"first" | "three" | "ten" | "fifty">;
  /** The same by BM25 of the chunks alone. */
  readonly bm25: Depths<"first" | "three">;
  /** Right answers asked again with filler around the question; left out without `--filler`. */
  readonly filler?: { readonly asked: number; readonly same: number; readonly refused: number };
}

type Depths<Depth extends string> = Readonly<Record<Depth, number>>;

/** Adds up what came of questions. */
export function figuresOf(asked: readonly AskedQuestion[]): Figures {
  const answerable = asked.filter(({ known }) => known.article !== null);
  const unanswerable = asked.filter(({ known }) => known.article === null);
  const own = shareOf(answerable);
  const others = shareOf(unanswerable);
  const confidences = (some: readonly AskedQuestion[]) => some.map(({ answer }) => answer.confidence);
  const filled = answerable.flatMap((one) => one.filled);
  const ofFilled = shareOf(filled);
  return {
    answerable: answerable.length,
    first: own(({ outcome }) => outcome.verdict === "answer" && outcome.first),
    marked: own(({ outcome }) => outcome.verdict === "answer" && outcome.marked),
    shown: own(({ outcome }) => outcome.shown),
    closest: own(({ outcome }) => outcome.verdict === "closest"),
    refused: own(({ outcome }) => outcome.verdict === "none"),
    unanswerable: unanswerable.length,
    answeredWrongly: others(({ outcome }) => outcome.verdict === "answer"),
    closestWrongly: others(({ outcome }) => outcome.verdict === "closest"),
    ...(answerable.length > 0 && unanswerable.length > 0
      ? { auroc: auroc(confidences(answerable), confidences(unanswerable)) }
      : {}),
    ranked: {
      first: own(({ rank }) => isWithin(1, rank)),
      three: own(({ rank }) => isWithin(3, rank)),
      ten: own(({ rank }) => isWithin(10, rank)),
      fifty: own(({ rank }) => isWithin(50, rank)),
    },
    bm25: {
      first: own(({ lexicalRank }) => isWithin(1, lexicalRank)),
      three: own(({ lexicalRank }) => isWithin(3, lexicalRank)),
    },
    ...(filled.length > 0
      ? {
          filler: {
            asked: filled.length,
            same: ofFilled(({ verdict, first }) => verdict === "answer" && first),
            refused: ofFilled(({ verdict }) => verdict !== "answer"),
          },
        }
      : {}),
  };
}

function shareOf<T>(items: readonly T[]): (test: (item: T) => boolean) => number {
  return (test) => meanOf(items.map((item) => Number(test(item))));
}

function isWithin(depth: number, rank: number | undefined): boolean {
  return rank !== undefined && rank <= depth;
}
