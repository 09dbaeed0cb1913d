import { writeFile } from "node:fs/promises";
import type { LoadedParts } from "../../src/app/search-parts.ts";
import type { Config } from "../../src/config.ts";
import { chooseThresholds } from "../../src/retrieval/thresholds.ts";
import { openBar } from "../progress-bar.ts";
import { readCommunityFolders } from "./community-folders.ts";
import { renderDump } from "./dump.ts";
import { type CommunityResult, measureCommunity } from "./measure-community.ts";

export interface CommunityOptions {
  readonly filler?: boolean;
  readonly dump?: string;
}

/** Measures folders of real files: `--community` with all that goes with it. */
export async function runCommunity(
  folder: string,
  { filler = false, dump }: CommunityOptions,
  config: Config,
  parts: LoadedParts,
): Promise<CommunityResult> {
  const folders = await readCommunityFolders(folder);
  const bar = openBar(folders.reduce((sum, { questions }) => sum + questions.length, 0));
  const lines: string[] = [];
  try {
    return await measureCommunity(folders, parts, {
      filler,
      storeUrl: config.storeUrl,
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
