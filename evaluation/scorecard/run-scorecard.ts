import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { LoadedParts } from "../../src/app/search-parts.ts";
import type { Config } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { type CommunityOptions, runCommunity, runWritten } from "../community/run-community.ts";
import { type DatasetOptions, runDataset } from "../run-dataset.ts";
import { type Scorecard, toScorecard } from "./scorecard.ts";

const COMMUNITY = "community";

export interface ScorecardOptions extends CommunityOptions, Pick<DatasetOptions, "sample"> {
  /** Questions written over passages, to be asked as well. */
  readonly written?: string;
}

/**
 * Measures all that is in a folder: `community/`, and every data set beside it. A data set with unanswerable questions is asked
 * those of the others, too.
 */
export async function runScorecard(
  folder: string,
  { written, sample, ...options }: ScorecardOptions,
  config: Config,
  parts: LoadedParts,
): Promise<Scorecard> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new UserError(`${folder} can't be read: name a folder with data sets and ${COMMUNITY}/ in it.`, { cause });
  });
  const sets = await datasetsIn(folder, names);
  const datasets = [];
  for (const set of sets) {
    const foreign = set.hasUnanswerable ? sets.filter((one) => one !== set).map(({ path }) => path) : [];
    datasets.push(await runDataset(set.path, { foreign, ...(sample ? { sample } : {}) }, config, parts));
  }
  return toScorecard({
    ...(names.includes(COMMUNITY)
      ? { community: await runCommunity(join(folder, COMMUNITY), options, config, parts) }
      : {}),
    datasets,
    ...(written === undefined ? {} : { written: await runWritten(written, options, config, parts) }),
  });
}

async function datasetsIn(folder: string, names: readonly string[]) {
  const found = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    const files: readonly string[] = await readdir(path).catch(() => []);
    if (!files.includes("corpus.jsonl")) continue;
    const queries = await readFile(join(path, "queries.jsonl"), "utf8");
    found.push({ path, hasUnanswerable: /"answerable"\s*:\s*false/.test(queries) });
  }
  return found;
}

const Card = z.record(z.string(), z.number());

/** Reads what `--json` printed earlier. Throws UserError when it is something else. */
export async function readScorecard(path: string): Promise<Scorecard> {
  try {
    return Card.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new UserError(`${path} is no scorecard: name a file that --scorecard --json printed.`, { cause });
  }
}
