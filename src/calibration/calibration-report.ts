import type { GateFit } from "./calibration.ts";
import { crossValidate, decideCases, fitGate } from "./fit-gate.ts";
import { countDecisions, type Decisions } from "./fit-threshold.ts";
import type { JudgedOperatorQuestion } from "./judge-questions.ts";

export interface Flip {
  readonly question: string;
  readonly article: string | null;
  readonly becomes: "answered" | "refused";
  readonly rightly: boolean;
}

/** What a calibration would change; shares from 0 to 1. */
export interface CalibrationReport {
  readonly questions: number;
  readonly answerable: number;
  /** The share of answerable questions whose first excerpt is from the article that answers: no calibration changes it. */
  readonly found: number;
  readonly before: GateFit & Decisions;
  readonly after: GateFit & Decisions;
  /** What the fit does with questions that it was not fitted to (cross-validation): expect this of new questions. */
  readonly expected: Decisions;
  readonly flips: readonly Flip[];
}

/**
 * Fits to judged questions and tells what would change.
 * @param before what decides now
 * @param shipped the threshold to prefer where others do as well
 */
export function fitAndReport(
  judged: readonly JudgedOperatorQuestion[],
  before: GateFit,
  shipped: number,
): CalibrationReport {
  const after = fitGate(judged, shipped);
  const [decidedBefore, decidedAfter] = [decideCases(judged, before), decideCases(judged, after)];
  const flips = judged.flatMap(({ question, article, positive }, index): Flip[] => {
    const answered = decidedAfter[index]?.answered ?? false;
    if (answered === decidedBefore[index]?.answered) return [];
    return [{ question, article, becomes: answered ? "answered" : "refused", rightly: answered === positive }];
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
  const decisions = ({ answered, refused }: Decisions) =>
    `${percent(answered)} of the answerable answered, ${percent(refused)} of the others refused`;
  const scaled =
    after.scale === 1 && after.bias === 0 ? "" : `, log odds x ${digits(after.scale)} + ${digits(after.bias)}`;
  return [
    `${questions} questions, ${answerable} of them answerable; the right article comes first for ${percent(found)} of those.`,
    "",
    `before   threshold ${digits(before.threshold)}: ${decisions(before)}`,
    `after    threshold ${digits(after.threshold)}${scaled}: ${decisions(after)}`,
    `expected of new questions (cross-validated): ${decisions(expected)}`,
    "",
    ...(flips.length === 0 ? ["No question is decided otherwise."] : flips.map(renderFlip)),
  ].join("\n");
}

function renderFlip({ question, becomes, rightly }: Flip): string {
  return `${rightly ? "+" : "-"} ${becomes}, ${rightly ? "rightly" : "wrongly"}: ${question}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function digits(value: number): string {
  return value.toFixed(3);
}
