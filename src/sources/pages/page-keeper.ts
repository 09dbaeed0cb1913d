import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { z } from "zod";
import { keepArticle, writeArticle } from "../tree/write-article.ts";
import type { FetchedPage } from "./page-client.ts";
import { type FileOfPage, writePage } from "./write-page.ts";

/** Of a page that is kept: its file in the tree, and what its server calls this version of it. */
export const keptMarkSchema = z.object({ path: z.string(), tag: z.string(), modified: z.string() });
export type KeptMark = z.infer<typeof keptMarkSchema>;

/** Characters of what a version is called: digests have a hundred. */
const LONGEST_NAME = 500;

/** Puts pages into a tree. Paths are without endings. */
export interface PageKeeper {
  /** Keeps what was fetched. Throws UserError where there is nothing to keep. */
  keep(page: FetchedPage, path: string, earlier: KeptMark | undefined): Promise<KeptMark>;
  /** Keeps what the tree before has of it. */
  keepEarlier(earlier: KeptMark, path: string): Promise<KeptMark>;
  /** Whether all that was kept stood the same in the tree before. */
  isSame(): boolean;
  /** Of what was written anew. */
  bytes(): number;
}

/** @param before the folder of the tree before, if there is one */
export function openPageKeeper(into: string, before: string | undefined): PageKeeper {
  let isSame = before !== undefined;
  let bytes = 0;

  async function keepEarlier(earlier: KeptMark, path: string): Promise<KeptMark> {
    const kept = { ...earlier, path: `${path}${extname(earlier.path)}` };
    if (kept.path !== earlier.path) isSame = false;
    await keepArticle({ folder: before ?? "", path: earlier.path }, { folder: into, path: kept.path });
    return kept;
  }

  return {
    keepEarlier,
    async keep(page, path, earlier) {
      const file = writePage(page);
      const version = { tag: nameOf(page, "etag"), modified: nameOf(page, "last-modified") };
      // A file that stays the same need not be indexed again.
      if (earlier !== undefined && (await isContent(before, earlier, file)))
        return keepEarlier({ ...earlier, ...version }, path);
      isSame = false;
      bytes += file.content.byteLength;
      await writeArticle({ folder: into, path: `${path}${file.ending}` }, file.content);
      return { path: `${path}${file.ending}`, ...version };
    },
    isSame: () => isSame,
    bytes: () => bytes,
  };
}

/** What a server calls a version; "" where that is too long to be remembered for thousands of pages. */
function nameOf(page: FetchedPage, header: "etag" | "last-modified"): string {
  const name = page.header(header);
  return name.length > LONGEST_NAME ? "" : name;
}

async function isContent(folder: string | undefined, { path }: KeptMark, file: FileOfPage): Promise<boolean> {
  if (folder === undefined || extname(path) !== file.ending) return false;
  const old = await readFile(join(folder, ...path.split("/"))).catch(() => undefined);
  return old?.equals(file.content) ?? false;
}
