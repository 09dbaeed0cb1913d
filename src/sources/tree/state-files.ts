import { readFile } from "node:fs/promises";
import { writeDurably } from "../../system/durable-files.ts";
import type { Source } from "../source.ts";
import { type OddSource, type SourceStanding, type SourceState, stateSchema } from "../source-state.ts";
import { linkedTree } from "./current-tree.ts";
import { type SourcePlaces, sourcePlaces } from "./source-places.ts";
import { listLinks } from "./tidy-trees.ts";

export async function writeState(places: SourcePlaces, state: SourceState): Promise<void> {
  await writeDurably(places.state(state.name), JSON.stringify(state));
}

/** What a source came to the last time; undefined where that is not known. */
export async function readState(places: SourcePlaces, name: string): Promise<SourceState | undefined> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(places.state(name), "utf8")));
  } catch {
    return undefined;
  }
}

/** How the sources below SEEDS_DIR stand: those that were fetched, and those that are listed no more. */
export async function readStandings(
  seedsDir: string,
  sources: readonly Pick<Source, "name">[],
): Promise<readonly SourceStanding[]> {
  const places = sourcePlaces(seedsDir);
  const standings = sources.map(
    async ({ name }) => (await readState(places, name)) ?? ({ name, outcome: "unfetched" } as const),
  );
  return [...(await Promise.all(standings)), ...(await findUnlisted(places, sources))];
}

/** Sources whose articles are there although they are listed no more. */
export async function findUnlisted(
  places: SourcePlaces,
  sources: readonly Pick<Source, "name">[],
): Promise<readonly OddSource[]> {
  const listed = new Set(sources.map(({ name }) => name));
  const names = (await listLinks(places)).filter((name) => !listed.has(name));
  const trees = await Promise.all(names.map((name) => linkedTree(places, name)));
  return names.filter((_, i) => trees[i] !== undefined).map((name) => ({ name, outcome: "unlisted" }));
}
