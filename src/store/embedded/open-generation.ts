import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { damagedError, OutdatedIndexError } from "../../system/storage-errors.ts";
import type { OpenOptions, Recipe, VerifyReport } from "../generations.ts";
import { describeMismatch } from "../generations.ts";
import { type Manifest, type ManifestSegment, readManifest } from "./folder/manifest.ts";
import { EmbeddedStore } from "./search/embedded-store.ts";
import { type PartSource, toParts } from "./search/generation-part.ts";
import { checkFile, type ExpectedFile, openExpected } from "./segment/file-access.ts";
import type { SegmentSource } from "./segment/segment.ts";
import type { SegmentCache } from "./segment/segment-cache.ts";
import { type SegmentFile, segmentFile } from "./segment/segment-files.ts";

/** A generation whose files are no more than this together is checked byte by byte when it is opened. */
const SMALL_BYTES = 64 * 1024 * 1024;

/**
 * Opens the generation in `folder`. What is read into memory is checked byte by byte, other files for their length;
 * texts and embeddings are checked again as they are read. Throws a UserError when anything is not as it should be.
 */
export async function openGeneration(
  folder: string,
  recipe: Recipe,
  cache: SegmentCache,
  options?: OpenOptions,
): Promise<EmbeddedStore> {
  const manifest = await readManifest(folder);
  const mismatch = describeMismatch(manifest.recipe, recipe, options);
  if (mismatch !== undefined) throw new OutdatedIndexError(`The index cannot be used: ${mismatch}`);
  await checkUnread(folder, manifest);
  const opened: string[] = [];
  const closeAll = async () => {
    for (const name of opened.splice(0)) await cache.release(name);
  };
  try {
    const sources: PartSource[] = [];
    for (const segment of manifest.segments) {
      const source = segmentSource(folder, manifest, segment);
      sources.push({ segment: await cache.acquire(segment.name, source), dead: segment.dead });
      opened.push(segment.name);
    }
    return new EmbeddedStore(manifest, toParts(sources), closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Checks every byte of the generation in `folder`. */
export async function verifyGeneration(folder: string, generation: string): Promise<VerifyReport> {
  const problems: string[] = [];
  const report = await checkGeneration(folder, (error) => problems.push(error.message));
  return { generation, ...report, problems };
}

/** The same for whoever wants the errors: tells each to `onProblem`. */
export async function checkGeneration(
  folder: string,
  onProblem: (error: UserError) => void,
): Promise<Pick<VerifyReport, "files" | "bytes">> {
  const note = (error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    onProblem(error);
  };
  const manifest = await readManifest(folder).catch(note);
  let bytes = 0;
  for (const file of manifest?.files ?? []) {
    bytes += file.bytes;
    await checkFile({ ...file, path: join(folder, file.name) }).catch(note);
  }
  return { files: manifest?.files.length ?? 0, bytes };
}

/** Where a segment's files are and what they must be. Throws a UserError when the manifest does not list them all. */
export function segmentSource(folder: string, manifest: Manifest, segment: ManifestSegment): SegmentSource {
  const expected = (file: SegmentFile): ExpectedFile => {
    const name = segmentFile(segment.name, file);
    const found = manifest.files.find((entry) => entry.name === name);
    if (!found) throw damagedError(`the manifest in ${folder} lacks ${name}`);
    return { path: join(folder, name), bytes: found.bytes, sha256: found.sha256 };
  };
  return {
    articles: segment.articles,
    chunks: segment.chunks,
    dimensions: manifest.recipe.dimensions,
    files: {
      vectors: expected("vectors"),
      quantised: expected("quantised"),
      articles: expected("articles"),
      chunks: expected("chunks"),
      text: expected("text"),
      keys: expected("keys"),
    },
  };
}

async function checkUnread(folder: string, manifest: Manifest): Promise<void> {
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  for (const file of manifest.files) {
    const expected = { ...file, path: join(folder, file.name) };
    if (total <= SMALL_BYTES) await checkFile(expected);
    else await (await openExpected(expected)).close();
  }
}
