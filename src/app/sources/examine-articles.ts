import type { Config } from "../../config.ts";
import { isPointedFile, readAllPointed } from "../../corpus/pointed-questions.ts";
import { type Finding, ill } from "../../doctor/finding.ts";
import { checkSkipped, checkSources } from "../../doctor/index-checks.ts";
import { SOURCES_FOLDER } from "../../sources/tree/source-places.ts";
import { readSkipped } from "../skipped-news.ts";
import { readListed, type SourcesConfig } from "./listed-sources.ts";

/** Tells of a path below SEEDS_DIR whether whoever asks may see what lies there. */
type IsVisible = (path: string) => boolean;

/** How the sources stand, and what was left out of the index, as far as whoever asks may see it. Never rejects. */
export async function examineArticles(
  config: SourcesConfig & Pick<Config, "indexDir" | "seedsDir">,
  isVisible: IsVisible = () => true,
): Promise<readonly Finding[]> {
  const [sources, skipped, { unusable }] = await Promise.all([
    examineSources(config, isVisible),
    readSkipped(config.indexDir),
    readAllPointed(config.seedsDir),
  ]);
  // What owners point changes between builds, and so does what is wrong with it.
  const others = skipped.filter(({ file }) => !isPointedFile(file));
  return [...sources, ...checkSkipped([...others, ...unusable].filter(({ file }) => isVisible(file)))];
}

async function examineSources(config: SourcesConfig, isVisible: IsVisible): Promise<readonly Finding[]> {
  try {
    const standings = await readListed(config);
    return checkSources(standings.filter(({ name }) => isVisible(`${SOURCES_FOLDER}/${name}/`)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [ill(() => reason)];
  }
}
