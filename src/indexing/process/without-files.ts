import type { CorpusSource } from "../../corpus/corpus-source.ts";
import type { SkippedFile } from "../../corpus/unusable-file.ts";

/** A source of articles without some files, which it reports as skipped. */
export function withoutFiles(source: CorpusSource, left: readonly SkippedFile[]): CorpusSource {
  const names = new Set(left.map(({ file }) => file));
  return {
    async list() {
      const { files, skipped } = await source.list();
      const present = new Set(files.map(({ path }) => path));
      return {
        files: files.filter(({ path }) => !names.has(path)),
        skipped: [...skipped, ...left.filter(({ file }) => present.has(file))],
      };
    },
    read: (path) => source.read(path),
  };
}
