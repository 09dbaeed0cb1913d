import { chmod, constants, copyFile, link } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../../../system/error-code.ts";
import { OWNER_ONLY_FILE } from "../../../system/owner-only.ts";
import { SEGMENT_FILES } from "../segment/segment-files.ts";
import type { ManifestFile, ManifestSegment } from "./manifest.ts";
import type { ArticlePlace, OpenPrevious } from "./previous-generation.ts";
import { segmentsToRewrite } from "./segment-upkeep.ts";

/** The part of the previous generation that the next one takes over, segment by segment. */
export class CarriedArticles {
  readonly #previous: OpenPrevious | undefined;
  readonly #kept = new Map<ManifestSegment, ArticlePlace[]>();

  constructor(previous: OpenPrevious | undefined) {
    this.#previous = previous;
  }

  /** Takes the articles over; returns those whose segments had better be written anew. Throws on an unknown path. */
  carryOver(paths: readonly string[]): readonly string[] {
    for (const path of paths) {
      const place = this.#previous?.articles.get(path);
      if (!place) throw new Error(`The previous generation has no article ${path}.`);
      const kept = this.#kept.get(place.segment);
      if (kept) kept.push(place);
      else this.#kept.set(place.segment, [place]);
    }
    const uses = [...this.#kept].map(([segment, places]) => ({ segment, aliveChunks: sumChunks(places) }));
    const rewrite = segmentsToRewrite(uses);
    const again: string[] = [];
    for (const [segment, places] of this.#kept) {
      if (!rewrite.has(segment.name)) continue;
      again.push(...places.map((place) => place.path));
      this.#kept.delete(segment);
    }
    return again;
  }

  /** Puts the segments' files into a folder: as further names of the same files where the file system can do that. */
  async linkInto(folder: string): Promise<{
    readonly segments: readonly ManifestSegment[];
    readonly files: readonly ManifestFile[];
    readonly articles: number;
    readonly chunks: number;
  }> {
    const segments: ManifestSegment[] = [];
    const files: ManifestFile[] = [];
    let articles = 0;
    let chunks = 0;
    for (const [segment, places] of this.#kept) {
      const alive = new Set(places.map((place) => place.number));
      const dead = Array.from({ length: segment.articles }, (_, number) => number).filter(
        (number) => !alive.has(number),
      );
      segments.push({ ...segment, dead });
      articles += places.length;
      chunks += sumChunks(places);
      for (const file of this.#filesOf(segment)) {
        await linkOrCopy(join(this.#previous?.folder ?? "", file.name), join(folder, file.name));
        files.push(file);
      }
    }
    return { segments, files, articles, chunks };
  }

  #filesOf(segment: ManifestSegment): readonly ManifestFile[] {
    const names = new Set(Object.values(SEGMENT_FILES).map((ending) => `${segment.name}${ending}`));
    return this.#previous?.manifest.files.filter((file) => names.has(file.name)) ?? [];
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK", "EXDEV"].includes(errorCode(error) ?? "")) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
  // Files of earlier versions could be read by others.
  await chmod(to, OWNER_ONLY_FILE);
}

function sumChunks(places: readonly ArticlePlace[]): number {
  return places.reduce((sum, place) => sum + place.chunks, 0);
}
