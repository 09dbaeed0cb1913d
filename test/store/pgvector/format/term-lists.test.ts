import { describe, expect, it } from "vitest";
import { packIntegers } from "../../../../src/store/pgvector/format/binary-arrays.ts";
import { idOf } from "../../../../src/store/pgvector/format/ids.ts";
import { articlePosting, chunkPosting } from "../../../../src/store/pgvector/format/postings.ts";
import { packLists, unpackLists } from "../../../../src/store/pgvector/format/term-lists.ts";
import { GenerationLayout } from "../../../../src/store/pgvector/reading/generation-layout.ts";

const lengths = (block: number, place: number, first_chunk: number, words: readonly number[]) => ({
  id: idOf(block, place),
  first_chunk,
  words: words.reduce((sum, each) => sum + each, 0),
  chunk_words: packIntegers(words),
});
const averages = { chunk: 10, article: 20 };

describe("The lists of a term", () => {
  const layout = new GenerationLayout(
    // Of the second block, the first article and the last one are gone.
    [lengths(1, 0, 0, [5, 6]), lengths(2, 1, 3, [7]), lengths(9, 0, 0, [70_000])],
    averages,
  );
  const rows = [
    { block: 1, lists: packLists([chunkPosting(0, 1, 2, 6)], [articlePosting(0, 2, 11)]) },
    {
      block: 2,
      lists: packLists(
        [chunkPosting(0, 2, 1, 9), chunkPosting(1, 3, 300, 7), chunkPosting(2, 4, 1, 9)],
        [articlePosting(0, 1, 9), articlePosting(1, 300, 7), articlePosting(2, 1, 9)],
      ),
    },
    { block: 3, lists: packLists([chunkPosting(0, 0, 1, 1)], [articlePosting(0, 1, 1)]) },
    { block: 9, lists: packLists([chunkPosting(0, 0, 1, 70_000)], [articlePosting(0, 100_000, 70_000)]) },
  ];

  it("are put together without what the generation lacks, counts no larger than scores need", () => {
    const { chunks, articles, articleCounts } = unpackLists(rows, (block) => layout.placesOf(block));
    expect([...chunks].map((each) => [layout.idOf(each >>> 8), each & 255])).toEqual([
      [idOf(1, 1), 2],
      [idOf(2, 3), 255],
      [idOf(9, 0), 1],
    ]);
    expect([...articleCounts]).toEqual([2, 300, 65_535]);
    expect([...articles]).toEqual([...chunks].map((each) => layout.articleOf[each >>> 8]));
  });

  it("are of chunks whose numbers lead to their ids and back", () => {
    for (const id of [idOf(1, 0), idOf(1, 1), idOf(2, 3), idOf(9, 0)]) expect(layout.idOf(layout.chunkOf(id))).toBe(id);
    expect(layout.chunksOf(idOf(2, 0))).toEqual({ start: 0, end: 0 });
  });
});
