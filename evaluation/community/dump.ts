import type { AskedQuestion } from "./ask-known.ts";

/** Why an answerable question was not answered as well as it could be; undefined when it was. */
export type Loss = "refused" | "ranked low" | "not shown" | "shown later" | "not marked";

/** As many as the excerpts of an answer: what is ranked among them could have been shown. */
const SHOWABLE = 3;

/** Why the evidence was lost on its way to the mark in the first excerpt. */
export function lossOf({ known, outcome, rank }: AskedQuestion): Loss | undefined {
  if (known.article === null) return undefined;
  if (outcome.verdict === "none") return "refused";
  if (outcome.marked) return undefined;
  if (outcome.first) return "not marked";
  if (outcome.shown) return "shown later";
  return rank !== undefined && rank <= SHOWABLE ? "not shown" : "ranked low";
}

/** One line of `--dump`: what was asked, what came of it and why. */
export function renderDump(folder: string, asked: AskedQuestion): string {
  const { known, answer, outcome, rank, lexicalRank } = asked;
  const loss = lossOf(asked);
  return JSON.stringify({
    folder,
    question: known.text,
    article: known.article,
    evidence: known.evidence,
    verdict: outcome.verdict,
    confidence: answer.confidence,
    ...(loss ? { loss } : {}),
    rank: rank ?? null,
    lexicalRank: lexicalRank ?? null,
    excerpts: answer.excerpts,
    ...("nearest" in answer ? { nearest: answer.nearest } : {}),
    ...(answer.corrections ? { corrections: answer.corrections } : {}),
  });
}
