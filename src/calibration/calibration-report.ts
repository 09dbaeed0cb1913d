import type { Verdict } from "../retrieval/answer.ts";
import type { Weights } from "../retrieval/weights.ts";
import type { ConfidenceFit } from "./calibration.ts";
import { applyFit, crossValidate, fitConfidence } from "./fit-confidence.ts";
import { countDecisions, type Decisions } from "./fit-thresholds.ts";
import type { JudgedOperatorQuestion } from "./judge-questions.ts";

export interface Flip {
  readonly question: string;
  readonly article: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What a calibration would change; shares from 0 to 1. */
export interface CalibrationReport {
  readonly questions: number;
  readonly answerable: number;
  /** The share of answerable questions whose first excerpt is from the article that answers: no calibration changes it. */
  readonly found: number;
  readonly before: ConfidenceFit & Decisions;
  readonly after: ConfidenceFit & Decisions;
  /** What the fit does with questions that it was not fitted to (cross-validation): expect this of new questions. */
  readonly expected: Decisions;
  readonly flips: readonly Flip[];
}

/**
 * Fits to judged questions and tells what would change.
 * @param before what decides now
 * @param shipped the thresholds to prefer where others do as well
 */
export function fitAndReport(
  judged: readonly JudgedOperatorQuestion[],
  before: ConfidenceFit,
  shipped: Weights["thresholds"],
): CalibrationReport {
  const after = fitConfidence(judged, shipped);
  const [decidedBefore, decidedAfter] = [applyFit(judged, before), applyFit(judged, after)];
  const flips = judged.flatMap(({ question, article }, index): Flip[] => {
    const [before, after] = [decidedBefore[index]?.verdict ?? "none", decidedAfter[index]?.verdict ?? "none"];
    return before === after ? [] : [{ question, article, before, after }];
  });
  const answerable = judged.filter(({ positive }) => positive);
  return {
    questions: judged.length,
    answerable: answerable.length,
    found: answerable.filter(({ found }) => found).length / answerable.length,
    before: { ...before, ...countDecisions(decidedBefore) },
    after: { ...after, ...countDecisions(decidedAfter) },
    expected: crossValidate(judged, shipped),
    flips,
  };
}

/** The report for people. */
export function renderReport(report: CalibrationReport): string {
  const { questions, answerable, found, before, after, expected, flips } = report;
  const decisions = ({ answered, lost, answeredWrongly, refused }: Decisions) =>
    `of the answerable ${percent(answered)} answered, ${percent(lost)} lost; of the others ${percent(answeredWrongly)} answered, ${percent(refused)} refused`;
  const thresholds = ({ thresholds: { answer, closest } }: ConfidenceFit) =>
    `answer from ${digits(answer)}, closest from ${digits(closest)}`;
  const scaled =
    after.scale === 1 && after.bias === 0 ? "" : `, log odds x ${digits(after.scale)} + ${digits(after.bias)}`;
  return [
    `${questions} questions, ${answerable} of them answerable; the right article comes first for ${percent(found)} of those.`,
    "",
    `before   ${thresholds(before)}: ${decisions(before)}`,
    `after    ${thresholds(after)}${scaled}: ${decisions(after)}`,
    `expected of new questions (cross-validated): ${decisions(expected)}`,
    "",
    ...(flips.length === 0 ? ["No question is decided otherwise."] : flips.map(renderFlip)),
  ].join("\n");
}

function renderFlip({ question, article, before, after }: Flip): string {
  const isBetter = article === null ? CAUTION[after] > CAUTION[before] : CAUTION[after] < CAUTION[before];
  return `${isBetter ? "+" : "-"} ${before} becomes ${after}: ${question}`;
}

const CAUTION: Readonly<Record<Verdict, number>> = { answer: 0, closest: 1, none: 2 };

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function digits(value: number): string {
  return value.toFixed(3);
}
