import type { Config } from "../../config.ts";
import { type Finding, ill } from "../../doctor/finding.ts";
import { checkSkipped, checkSources } from "../../doctor/index-checks.ts";
import { SOURCES_FOLDER } from "../../sources/tree/source-places.ts";
import { readSkipped } from "../skipped-news.ts";
import { readListed, type SourcesConfig } from "./listed-sources.ts";

/** Tells of a path below SEEDS_DIR whether whoever asks may see what lies there. */
type IsVisible = (path: string) => boolean;

/** How the sources stand, and what was left out of the index, as far as whoever asks may see it. Never rejects. */
export async function examineArticles(
  config: SourcesConfig & Pick<Config, "indexDir">,
  isVisible: IsVisible = () => true,
): Promise<readonly Finding[]> {
  const [sources, skipped] = await Promise.all([examineSources(config, isVisible), readSkipped(config.indexDir)]);
  return [...sources, ...checkSkipped(skipped.filter(({ file }) => isVisible(file)))];
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
