import { writeFile } from "node:fs/promises";
import type { LoadedParts } from "../../src/app/search-parts.ts";
import type { Config } from "../../src/config.ts";
import { chooseThresholds } from "../../src/retrieval/thresholds.ts";
import { openBar } from "../progress-bar.ts";
import { sampleOf } from "../sample.ts";
import { keptBackCorpus } from "../written/kept-back.ts";
import { readWrittenQuestions } from "../written/written-questions.ts";
import { type AskedCorpus, readCommunityFolders } from "./community-folders.ts";
import { renderDump } from "./dump.ts";
import { type CommunityResult, measureCommunity } from "./measure-community.ts";
import { listOmissions } from "./omissions.ts";

export interface CommunityOptions {
  readonly filler?: boolean;
  readonly dump?: string;
  /** Ask everything again without each part. */
  readonly ablation?: boolean;
  /** The most questions that are written over passages. */
  readonly sample?: number;
}

/** Measures folders of real files: `--community` with all that goes with it. */
export async function runCommunity(
  folder: string,
  options: CommunityOptions,
  config: Config,
  parts: LoadedParts,
): Promise<CommunityResult> {
  return runCorpora(await readCommunityFolders(folder), options, config, parts);
}

/** Measures the questions written over passages that nothing was trained on, near misses among them: `--written`. */
export async function runWritten(
  folder: string,
  options: CommunityOptions,
  config: Config,
  parts: LoadedParts,
): Promise<CommunityResult> {
  const keptBack = keptBackCorpus(await readWrittenQuestions(folder));
  const questions = sampleOf(keptBack.questions, options.sample ?? Number.POSITIVE_INFINITY);
  return runCorpora([{ ...keptBack, questions }], options, config, parts);
}

async function runCorpora(
  folders: readonly AskedCorpus[],
  { filler = false, dump, ablation = false }: CommunityOptions,
  config: Config,
  parts: LoadedParts,
): Promise<CommunityResult> {
  const bar = openBar(folders.reduce((sum, { questions }) => sum + questions.length, 0));
  const lines: string[] = [];
  try {
    return await measureCommunity(folders, parts, {
      filler,
      storeUrl: config.storeUrl,
      omissions: ablation ? listOmissions(parts) : [],
      thresholds: chooseThresholds(parts.weights.thresholds, config),
      onAsked(name, asked) {
        bar.onQuestion();
        if (dump !== undefined) lines.push(renderDump(name, asked));
      },
    });
  } finally {
    bar.close();
    if (dump !== undefined) await writeFile(dump, lines.map((line) => `${line}\n`).join(""));
  }
}
