import { type AblationQuality, type EvaluationResult, type RankingQuality, RETRIEVERS } from "./results.ts";

const MEASURES = ["nDCG@10", "Recall@5", "Recall@10", "MRR@10"];

/** The result as a table for people. Shares are printed with three decimals, as papers do. */
export function renderTable(result: EvaluationResult): string {
  const rows = RETRIEVERS.map((name) => [name, ...shares(result.retrievers[name])]);
  for (const [name, quality] of Object.entries(result.compare ?? {})) rows.push([name, ...shares(quality)]);
  const lines = [
    `${result.dataset}: ${result.questions} questions, ${result.articles} articles, ${result.chunks} chunks, ${result.seconds.toFixed(1)} s`,
    "",
    ...alignColumns([["", ...MEASURES], ...rows]),
  ];
  if (result.highlight) {
    lines.push(
      "",
      `first highlight holds the answer: ${share(result.highlight.first)} of ${result.highlight.questions}`,
    );
  }
  if (result.abstention) {
    const { auroc, threshold, answered, refused } = result.abstention;
    lines.push(
      "",
      `unanswerable questions: AUROC ${share(auroc)}; at threshold ${threshold} ${share(answered)} of the answerable answered, ${share(refused)} of the others refused`,
    );
  }
  for (const { dataset, questions, refused, refusedAt95, auroc } of result.foreign ?? []) {
    lines.push(
      `questions of ${dataset}: ${share(refused)} of ${questions} refused (${share(refusedAt95)} where 95 % of its own are answered), AUROC ${share(auroc)}`,
    );
  }
  if (result.ablation) lines.push("", ...renderAblation(result.ablation));
  return lines.join("\n");
}

function renderAblation(ablation: Readonly<Record<string, AblationQuality>>): string[] {
  const rows = Object.entries(ablation).map(([name, quality]) => [
    name,
    ...shares(quality),
    ...[quality.highlight, quality.auroc].map((value) => (value === undefined ? "-" : share(value))),
  ]);
  return alignColumns([["hybrid", ...MEASURES, "highlight", "AUROC"], ...rows]);
}

function shares({ ndcg10, recall5, recall10, mrr10 }: RankingQuality): string[] {
  return [ndcg10, recall5, recall10, mrr10].map(share);
}

function share(value: number): string {
  return value.toFixed(3);
}

/** Pads columns to their widest cell: the first to the left, figures to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
