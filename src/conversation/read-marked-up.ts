import { hasMarkup } from "../corpus/markup/markup.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import type { Library } from "./library.ts";

/**
 * The texts of the excerpts' articles by path, of those whose format has markup: what is markup in an excerpt may be told
 * by what stands before it. An answer is not withheld because one cannot be read; the text is then left out.
 */
export async function readMarkedUp(
  excerpts: readonly Excerpt[],
  { readArticle }: Pick<Library, "readArticle">,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...new Set(excerpts.map(({ article }) => article).filter(hasMarkup))];
  const read = await Promise.all(
    paths.map(async (path) => ({ path, text: await readArticle(path).catch(() => undefined) })),
  );
  return new Map(read.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])));
}
