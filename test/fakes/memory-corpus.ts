import { createHash } from "node:crypto";
import type { Article } from "../../src/corpus/article.ts";
import type { CorpusSource } from "../../src/corpus/corpus-source.ts";

export interface MemoryCorpus extends CorpusSource {
  /** Texts by path; the title is the first line. Change it as an owner changes files. */
  readonly files: Map<string, string>;
  /** Paths that cannot be read, with reasons. */
  readonly broken: Map<string, string>;
  /** Every path that was read, in order. */
  readonly reads: string[];
}

/** A folder of articles that is a map. */
export function memoryCorpus(files: Readonly<Record<string, string>> = {}): MemoryCorpus {
  const corpus: MemoryCorpus = {
    files: new Map(Object.entries(files)),
    broken: new Map(),
    reads: [],
    async list() {
      const paths = [...new Set([...corpus.files.keys(), ...corpus.broken.keys()])].sort();
      const signature = (path: string) => checksumOf(`${corpus.files.get(path)} ${corpus.broken.get(path)}`);
      return { files: paths.map((path) => ({ path, signature: signature(path), mtimeMs: 0 })), skipped: [] };
    },
    async read(path) {
      corpus.reads.push(path);
      const reason = corpus.broken.get(path);
      const text = corpus.files.get(path);
      if (reason !== undefined || text === undefined) return { file: path, reason: reason ?? "is gone" };
      return articleOf(path, text);
    },
  };
  return corpus;
}

function articleOf(path: string, text: string): Article {
  const [title = ""] = text.split("\n");
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { path, text, blocks, markup: [], metadata: { title }, checksum: checksumOf(text) };
}

function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
