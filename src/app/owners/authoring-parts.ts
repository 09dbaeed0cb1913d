import { join } from "node:path";
import { openArticleFolder } from "../../authoring/article-folder.ts";
import { type Authoring, createAuthoring } from "../../authoring/authoring.ts";
import { openDraftFolder } from "../../authoring/draft-folder.ts";
import type { Config } from "../../config.ts";
import { FORMATS } from "../../corpus/formats/registry.ts";
import type { PreviewChanges } from "../../indexing/preview/preview-messages.ts";
import { previewInProcess } from "../../indexing/preview/preview-process.ts";
import { modelPlaces } from "../model-places.ts";

/** How owners write articles below a folder. */
export function openAuthoring(seedsDir: string): Authoring {
  return createAuthoring({
    articles: openArticleFolder(seedsDir),
    drafts: openDraftFolder(seedsDir),
    extensions: FORMATS.flatMap(({ extensions }) => extensions),
  });
}

/** @param root the folder that holds package.json */
export function createPreviews(
  config: Pick<Config, "seedsDir" | "embeddingModel" | "rerankerModel" | "modelCacheDir">,
  root: string,
): PreviewChanges {
  const setup = { model: config.embeddingModel, modelDirectory: modelPlaces(config, root).model };
  const entry = join(root, "dist", "src", "cli", "serve-previews.js");
  return (changes) =>
    previewInProcess(
      changes.map(({ path, before, after }) => ({
        path,
        ...(before === undefined ? {} : { before: join(config.seedsDir, ...path.split("/")) }),
        ...(after === undefined ? {} : { after }),
      })),
      { entry, setup },
    );
}
