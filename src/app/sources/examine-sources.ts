import { type Finding, ill } from "../../doctor/finding.ts";
import { checkSources } from "../../doctor/index-checks.ts";
import { SOURCES_FOLDER } from "../../sources/tree/source-places.ts";
import { readListed, type SourcesConfig } from "./listed-sources.ts";

/**
 * How the sources stand, as far as their articles may be seen by whoever asks.
 * @param isVisible tells that of a path below SEEDS_DIR
 */
export async function examineSources(
  config: SourcesConfig,
  isVisible: (path: string) => boolean = () => true,
): Promise<readonly Finding[]> {
  try {
    const standings = await readListed(config);
    return checkSources(standings.filter(({ name }) => isVisible(`${SOURCES_FOLDER}/${name}/`)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [ill(() => reason)];
  }
}
