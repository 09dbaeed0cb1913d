import type { ListedModel } from "../../embedding/model-list.ts";
import type { Comparison } from "../../known-questions/compare-grades.ts";
import type { Grades } from "../../known-questions/grades.ts";

export interface ModelRow extends ListedModel {
  /** Whether the configuration names it. */
  readonly isSet: boolean;
  /** Whether its files are on this machine. */
  readonly isHere: boolean;
}

/** How a model answered the owner's questions. */
export interface GradedModel {
  readonly model: string;
  /** What indexing all articles took. */
  readonly seconds: number;
  readonly grades: Grades;
}

const HEAD = ["model", "size, about", "dimensions", "languages", "licence", ""];
const MOST_NAMED = 10;

/** The models as two tables, and how to go on. */
export function listModels(rows: readonly ModelRow[]): string {
  const table = (purpose: ListedModel["purpose"]) =>
    align([
      HEAD,
      ...rows
        .filter((row) => row.purpose === purpose)
        .map((row) => [
          row.id,
          `${row.megabytes} MB`,
          row.dimensions === undefined ? "" : `${row.dimensions}`,
          row.languages,
          row.licence,
          row.isSet ? "set" : row.isHere ? "downloaded" : "",
        ]),
    ]);
  return [
    `EMBEDDING_MODEL, for meanings:\n\n${table("embedding")}`,
    `RERANKER_MODEL, which reads the best 20 passages again:\n\n${table("reranking")}`,
    "npm run models -- MODEL downloads an embedding model and tries it here; with --compare FILE it asks your own questions.",
  ].join("\n\n");
}

/** What would change with the second model. */
export function describeComparison(before: GradedModel, after: GradedModel, { worse, better }: Comparison): string {
  const named = (title: string, questions: readonly string[]) =>
    questions.length === 0
      ? []
      : [`${title} (${questions.length}):`, ...questions.slice(0, MOST_NAMED).map((question) => `  ${question}`)];
  return [
    align([
      ["", "answered as it should be", "indexed in"],
      ...[before, after].map(({ model, grades, seconds }) => [
        model,
        `${[...grades.values()].filter((grade) => grade === 2).length} of ${grades.size}`,
        `${seconds.toFixed(1)} s`,
      ]),
    ]),
    ...named("Better with the second", better),
    ...named("Worse with the second", worse),
    worse.length + better.length === 0
      ? "No question is answered otherwise."
      : `To use it: EMBEDDING_MODEL=${after.model} in .env; the next start builds the index anew.`,
  ].join("\n");
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
