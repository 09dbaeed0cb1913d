import { performance } from "node:perf_hooks";
import type { Embedder } from "../../src/embedding/embedder.ts";
import type { KnownQuestion } from "../../src/known-questions/known-question.ts";
import type { SearchParts } from "../../src/retrieval/search-passages.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { indexTemporarily, type TemporaryIndexOptions } from "../temporary-index.ts";
import { type AskedQuestion, type AskOptions, askKnown } from "./ask-known.ts";
import type { AskedCorpus } from "./community-folders.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Omission } from "./omissions.ts";

/** What came of one folder's questions. */
export interface FolderResult extends Figures {
  readonly name: string;
  readonly articles: number;
  readonly chunks: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** What `npm run eval -- --community DIR --json` prints. */
export interface CommunityResult {
  readonly folders: readonly FolderResult[];
  /** Of all questions together. */
  readonly all: Figures;
  /** The same without one part each, by its name; only where that was asked for. */
  readonly without?: Readonly<Record<string, Figures>>;
}

export interface MeasureOptions extends AskOptions, Pick<TemporaryIndexOptions, "storeUrl"> {
  readonly onAsked?: (folder: string, asked: AskedQuestion) => void;
  /** Ask everything again without each of these parts. */
  readonly omissions?: readonly Omission[];
}

/** Indexes each corpus in a place of its own, asks its questions and measures what comes back. */
export async function measureCommunity(
  folders: readonly AskedCorpus[],
  parts: SearchParts & { readonly embedder: Embedder },
  { storeUrl, omissions = [], ...options }: MeasureOptions = {},
): Promise<CommunityResult> {
  const results: FolderResult[] = [];
  const all: AskedQuestion[] = [];
  const without = new Map(omissions.map((omission) => [omission, [] as AskedQuestion[]]));
  for (const { name, source, questions } of folders) {
    const begun = performance.now();
    const place = storeUrl ? { storeUrl } : {};
    const { store, report, close } = await indexTemporarily(source, parts.embedder, place);
    try {
      const asked = await askAll(name, questions, store, parts, options);
      all.push(...asked);
      for (const [{ parts, wrap }, askedSo] of without) {
        askedSo.push(...(await askAll(name, questions, wrap(store), parts, { ...options, onAsked: () => {} })));
      }
      const seconds = (performance.now() - begun) / 1000;
      const { chunks, skipped } = report;
      results.push({ name, articles: report.articles, chunks, skipped: skipped.length, seconds, ...figuresOf(asked) });
    } finally {
      await close();
    }
  }
  const figures = [...without].map(([{ name }, askedSo]): [string, Figures] => [name, figuresOf(askedSo)]);
  return {
    folders: results,
    all: figuresOf(all),
    ...(figures.length > 0 ? { without: Object.fromEntries(figures) } : {}),
  };
}

/** Asks questions of one index, in their order. */
export async function askAll(
  name: string,
  questions: readonly KnownQuestion[],
  store: PassageStore,
  parts: SearchParts,
  { onAsked, ...options }: Omit<MeasureOptions, "storeUrl" | "omissions"> = {},
): Promise<AskedQuestion[]> {
  const all: AskedQuestion[] = [];
  for (const question of questions) {
    const asked = await askKnown(question, store, parts, options);
    onAsked?.(name, asked);
    all.push(asked);
  }
  return all;
}
