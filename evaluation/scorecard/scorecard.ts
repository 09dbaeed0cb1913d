import type { CommunityResult } from "../community/measure-community.ts";
import type { EvaluationResult } from "../results.ts";
import { alignColumns } from "../table.ts";

/** The figures that tell whether a change is one for the better, by what they say; shares from 0 to 1. */
export type Scorecard = Readonly<Record<string, number>>;

export interface Measured {
  readonly community?: CommunityResult;
  readonly datasets: readonly EvaluationResult[];
  readonly written?: CommunityResult;
}

/** Picks the figures that matter out of everything that was measured. */
export function toScorecard({ community, datasets, written }: Measured): Scorecard {
  return {
    ...(community ? communityRows(community) : {}),
    ...Object.assign({}, ...datasets.map(datasetRows)),
    ...(written?.all.auroc === undefined ? {} : { "written, near misses: AUROC": written.all.auroc }),
  };
}

function communityRows({ all }: CommunityResult): Scorecard {
  return {
    "members: evidence first": all.first,
    "members: marked": all.marked,
    "members: shown": all.shown,
    "members: answerable refused": all.refused,
    "members: unanswerable answered": all.answeredWrongly,
    ...(all.auroc === undefined ? {} : { "members: AUROC": all.auroc }),
    "members: ranked first": all.ranked.first,
    ...(all.filler ? { "members, with filler: still right": all.filler.same } : {}),
  };
}

function datasetRows({ dataset, retrievers, highlight, abstention, foreign = [] }: EvaluationResult): Scorecard {
  return {
    [`${dataset}: hybrid nDCG@10`]: retrievers.hybrid.ndcg10,
    ...(highlight ? { [`${dataset}: first highlight`]: highlight.first } : {}),
    ...(abstention ? { [`${dataset}: AUROC of its unanswerable questions`]: abstention.auroc } : {}),
    ...Object.fromEntries(
      foreign.map((other) => [`${dataset}: ${other.dataset} refused at 95 % answered`, other.refusedAt95]),
    ),
  };
}

/** The scorecard as a table for people, beside an earlier one if there is one. */
export function renderScorecard(now: Scorecard, before?: Scorecard): string {
  const cell = (value: number | undefined) => value?.toFixed(3) ?? "-";
  const names = [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])];
  return alignColumns([
    ["", ...(before ? ["before"] : []), "now"],
    ...names.map((name) => [name, ...(before ? [cell(before[name])] : []), cell(now[name])]),
  ]).join("\n");
}
