import { alignColumns } from "../../../evaluation/table.ts";
import type { Weights } from "../../../src/retrieval/weights.ts";
import type { Fit } from "../fit-weights.ts";
import type { Decided } from "../models/decide-example.ts";
import { fitOrder } from "../models/fit-order.ts";
import { fitThresholds } from "../models/fit-thresholds.ts";
import { type Calibration, calibrationOf, type DecisionQuality, decisionQuality } from "./decision-quality.ts";
import { leaveEachOut } from "./leave-out.ts";
import { type OrderQuality, orderQuality } from "./order-quality.ts";

/** What fitted models make of corpora that they were not fitted to. */
export interface Validation {
  readonly order: Readonly<Record<string, OrderQuality>>;
  readonly decision: Readonly<Record<string, DecisionQuality>>;
  /** Members' questions, of all their folders together: with thresholds fitted to the other folders, too. */
  readonly members: DecisionQuality & Calibration;
}

/** Measures each part on what was left out of its fit. */
export function validate({ weights, orders, leftOut }: Fit): Validation {
  const order = leaveEachOut(
    orders,
    () => true,
    fitOrder,
    ({ name, examples }, fitted) => [name, orderQuality(examples, fitted)] as const,
  );
  const folders = leftOut.filter(({ kind }) => kind === "community");
  const asked = folders.map(({ decided }) => decided.filter(isFromMembers));
  // A verdict instead of a probability: each folder is judged by thresholds of its own.
  const judged = asked.map((own, index) => ({
    own,
    thresholds: fitThresholds(asked.filter((_, at) => at !== index).flat()),
  }));
  return {
    order: Object.fromEntries(order),
    decision: Object.fromEntries(
      leftOut.map(({ name, decided }) => [name, decisionQuality(decided, weights.thresholds)]),
    ),
    members: { ...carriedOver(judged), ...calibrationOf(asked.flat()) },
  };
}

function isFromMembers({ label }: Decided): boolean {
  return label === "answerable" || label === "unanswerable";
}

/** Shares over all folders, each decided with its own thresholds: confidences are moved so that those are alike. */
function carriedOver(
  judged: readonly { own: readonly Decided[]; thresholds: Weights["thresholds"] }[],
): DecisionQuality {
  const verdicts = judged.flatMap(({ own, thresholds }) =>
    own.map(
      ({ label, confidence }): Decided => ({
        label,
        confidence: confidence >= thresholds.answer ? 1 : confidence >= thresholds.closest ? 0.5 : 0,
      }),
    ),
  );
  const { auroc } = decisionQuality(
    judged.flatMap(({ own }) => own),
    { answer: 1, closest: 0 },
  );
  return { ...decisionQuality(verdicts, { answer: 1, closest: 0.5 }), auroc };
}

/** The validation as a table for people. */
export function renderValidation({ order, decision, members }: Validation, { thresholds }: Weights): string {
  const digits = (value: number | undefined) => value?.toFixed(3) ?? "-";
  const row = (name: string, { auroc, answered, refused, answeredWrongly }: DecisionQuality) => [
    name,
    ...[order[name]?.first, order[name]?.three, order[name]?.sentence].map(digits),
    ...[auroc.unanswerable, auroc.near, auroc.foreign, answered, refused].map(digits),
    ...[answeredWrongly.unanswerable, answeredWrongly.near, answeredWrongly.foreign].map(digits),
  ];
  const head = ["left out", "first", "three", "sentence", "AUROC none", "near", "other", "answered", "refused"];
  return [
    ...alignColumns([
      [...head, "wrongly: none", "near", "other"],
      ...Object.entries(decision).map(([name, quality]) => row(name, quality)),
      row("members, thresholds of others", members),
    ]),
    "",
    `thresholds: answer ${digits(thresholds.answer)}, closest ${digits(thresholds.closest)}; members' questions: Brier ${digits(members.brier)}, calibration error ${digits(members.error)}`,
  ].join("\n");
}
