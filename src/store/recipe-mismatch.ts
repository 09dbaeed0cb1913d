import type { Recipe } from "./generations.ts";

/** Why an index of recipe `built` can't serve `wanted`, in words for the owner; undefined when it can. */
export function describeMismatch(built: Recipe, wanted: Recipe): string | undefined {
  if (built.modelChecksum !== wanted.modelChecksum) {
    return built.model === wanted.model
      ? `the files of the embedding model ${wanted.model} have changed since the index was built`
      : `the index was built with the embedding model ${built.model}, the configuration names ${wanted.model}`;
  }
  if (built.dimensions !== wanted.dimensions) {
    return `the index has ${built.dimensions} dimensions, the embedding model ${wanted.dimensions}`;
  }
  return settingsText(built) === settingsText(wanted) ? undefined : "the index was built with other chunk settings";
}

function settingsText(recipe: Recipe): string {
  return JSON.stringify(Object.entries(recipe.settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
