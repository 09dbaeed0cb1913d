import { alignColumns } from "../table.ts";
import type { Figures } from "./figures.ts";
import type { CommunityResult } from "./measure-community.ts";

/** The figures of several groups of questions as a table for people, a column for each group. */
export function renderCommunity({ folders, all, without = {} }: CommunityResult): string {
  const groups = folders.length > 1 ? [...folders, { name: "all", ...all }] : folders;
  const sizes = folders.map(
    ({ name, articles, chunks, skipped, seconds }) =>
      `${name}: ${articles} articles, ${chunks} chunks${skipped > 0 ? `, ${skipped} files skipped` : ""}, ${seconds.toFixed(1)} s`,
  );
  const omissions = Object.entries(without).map(([name, figures]) => ({ name, ...figures }));
  const withoutParts =
    omissions.length === 0 ? [] : ["", ...renderFigures([{ name: "everything", ...all }, ...omissions])];
  return [...sizes, "", ...renderFigures(groups), ...withoutParts].join("\n");
}

/** Rows of figures, a column for each group. */
export function renderFigures(groups: readonly (Figures & { readonly name: string })[]): string[] {
  const row = (name: string, cell: (figures: Figures) => number | undefined, digits = 3) => [
    name,
    ...groups.map((figures) => cell(figures)?.toFixed(digits) ?? "-"),
  ];
  const rows = [
    ["", ...groups.map(({ name }) => name)],
    row("answerable questions", ({ answerable }) => answerable, 0),
    row("  what answers in the first excerpt", ({ first }) => first),
    row("  and marked", ({ marked }) => marked),
    row("  in any excerpt", ({ shown }) => shown),
    row("  called closest", ({ closest }) => closest),
    row("  refused", ({ refused }) => refused),
    row("unanswerable questions", ({ unanswerable }) => unanswerable, 0),
    row("  answered", ({ answeredWrongly }) => answeredWrongly),
    row("  called closest", ({ closestWrongly }) => closestWrongly),
    row("AUROC of the confidence", ({ auroc }) => auroc),
    row("ranked first", ({ ranked }) => ranked.first),
    row("  among three", ({ ranked }) => ranked.three),
    row("  among ten", ({ ranked }) => ranked.ten),
    row("  among fifty", ({ ranked }) => ranked.fifty),
    row("BM25 alone: first", ({ bm25 }) => bm25.first),
    row("  among three", ({ bm25 }) => bm25.three),
    row("with filler: asked", ({ filler }) => filler?.asked, 0),
    row("  still right", ({ filler }) => filler?.same),
    row("  refused", ({ filler }) => filler?.refused),
  ];
  return alignColumns(rows.filter(([, ...cells]) => cells.some((cell) => cell !== "-")));
}
