import type { OutlinedText } from "../../corpus/article.ts";
import { countLineBreaks } from "../../language/lines.ts";
import type { IndexedArticle } from "../../store/passage-store.ts";
import type { Excerpt, OtherSource } from "../answer.ts";

/** Copies that are read: more are in nobody's citation. */
const MOST_READ = 20;

/** The articles besides an excerpt's own that have its text word for word, or at least what is marked in it, by path. */
export async function findOtherSources(
  { article, text, start: offset, highlights }: Pick<Excerpt, "article" | "text" | "start" | "highlights">,
  copies: readonly IndexedArticle[],
  readArticle: (path: string) => Promise<OutlinedText | undefined>,
): Promise<OtherSource[]> {
  const others = new Map(copies.filter(({ path }) => path !== article).map((copy) => [copy.path, copy]));
  const [mark] = highlights;
  const marked = mark === undefined ? text : text.slice(mark.start - offset, mark.end - offset);
  const found: OtherSource[] = [];
  for (const { path, metadata } of [...others.values()].slice(0, MOST_READ)) {
    const whole = (await readArticle(path))?.text ?? "";
    const same = whole.includes(text) ? text : marked;
    const start = whole.indexOf(same);
    if (start < 0) continue;
    const startLine = 1 + countLineBreaks(whole, 0, start);
    const endLine = startLine + countLineBreaks(whole, start, start + same.length);
    const { title, url } = metadata;
    found.push({ article: path, title, ...(url !== undefined && { url }), startLine, endLine });
  }
  return found.sort((a, b) => (a.article < b.article ? -1 : 1));
}
