import { join } from "node:path";
import type { BuildRequest } from "../../src/indexing/process/build-messages.ts";

/** A request to index the articles in `seeds` of a folder into its `index`, with the built-in model. */
export function buildRequestIn(folder: string): BuildRequest {
  return {
    seedsDir: join(folder, "seeds"),
    indexDir: join(folder, "index"),
    keep: 2,
    model: "built-in",
    modelDirectory: join("models", "built-in"),
    builtInDirectory: join("models", "built-in"),
    verify: false,
    dryRun: false,
  };
}
