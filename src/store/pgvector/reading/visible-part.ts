import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { unpackIntegers } from "../format/binary-arrays.ts";
import { fromStored } from "../format/stored-strings.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { readArticles } from "../living-articles.ts";
import type { VolumeTables } from "../schema/names.ts";

const articleRow = z.object({
  id: z.int(),
  path: z.string(),
  words: z.int(),
  chunk_words: z.instanceof(Uint8Array),
});

/** Some articles of a generation, and what it would count without the others. */
export interface VisiblePart {
  readonly row: GenerationRow;
  /** Ids of the articles that are left out. */
  readonly hidden: readonly number[];
  /** Ids of those that are left, where they are so few that a search had better look at them alone. */
  readonly only: readonly number[] | undefined;
}

/** Of fewer chunks than this share the index by embedding gives too few, once those that are hidden are left out. */
const FEW = 0.25;

export async function readVisiblePart(
  queries: Reads,
  tables: VolumeTables,
  row: GenerationRow,
  isVisible: (path: string) => boolean,
): Promise<VisiblePart> {
  const hidden: number[] = [];
  const shown: number[] = [];
  const counts = { articles: 0, chunks: 0, chunk_words: 0, article_words: 0 };
  for (const { id, path, words, chunk_words } of await readArticles(queries, articleRow, tables, row)) {
    if (!isVisible(fromStored(path))) {
      hidden.push(id);
      continue;
    }
    const lengths = unpackIntegers(chunk_words);
    shown.push(id);
    counts.articles += 1;
    counts.chunks += lengths.length;
    counts.chunk_words += lengths.reduce((sum, length) => sum + length, 0);
    counts.article_words += words;
  }
  const only = counts.chunks < FEW * row.chunks ? shown : undefined;
  return { row: { ...row, ...counts }, hidden, only };
}
