import { join } from "node:path";

/** Below SEEDS_DIR: a link a source, each to the tree that its articles lie in. */
export const SOURCES_FOLDER = "sources";
/** Hidden, so that only what a link leads to is an article. */
const TREES_FOLDER = ".sources";

/** Where what belongs to sources lies below SEEDS_DIR. */
export interface SourcePlaces {
  /** The folder of links. */
  readonly links: string;
  /** The folder of trees, of what each came to, and of the lock. */
  readonly trees: string;
  readonly lock: string;
  link(name: string): string;
  state(name: string): string;
}

export function sourcePlaces(seedsDir: string): SourcePlaces {
  const links = join(seedsDir, SOURCES_FOLDER);
  const trees = join(seedsDir, TREES_FOLDER);
  return {
    links,
    trees,
    lock: join(trees, "SYNC.lock"),
    link: (name) => join(links, name),
    state: (name) => join(trees, `${name}${STATE_ENDING}`),
  };
}

/** What a link says: trees lie beside the links' folder, wherever SEEDS_DIR is moved. */
export function linkText(tree: string): string {
  return join("..", TREES_FOLDER, tree);
}

export const STATE_ENDING = ".state.json";
