import { readableText } from "../../../src/conversation/readable-text.ts";
import { placeRange } from "../../../src/corpus/article.ts";
import type { ArticleContent, ReadContent } from "../../../src/corpus/formats/format.ts";
import { cutSpans } from "../../../src/language/cut-spans.ts";

/** What a format reads of a text. */
export function contentOf(read: ReadContent, text: string): ArticleContent {
  const content = read(new TextEncoder().encode(text));
  if (content instanceof Promise) throw new Error("this format reads at once");
  return content;
}

/** The blocks with what people read of them, and where each stands: `["paragraph", "text", "row 2"]`. */
export function blocksOf(content: ArticleContent): (string | undefined)[][] {
  return content.blocks
    .filter(({ kind }) => kind !== "mark")
    .map(({ kind, start, end }) => {
      const inside = <T extends { start: number; end: number }>(spans: readonly T[]) =>
        spans
          .filter((span) => span.end > start && span.start < end)
          .map((span) => ({
            ...span,
            start: Math.max(span.start, start) - start,
            end: Math.min(span.end, end) - start,
          }));
      const text = cutSpans(content.text.slice(start, end), inside(content.markup)).text;
      const range = placeRange({ places: inside(content.places ?? []) });
      return range === undefined ? [kind, text] : [kind, text, `${range.kind} ${range.first}`];
    });
}

/** All of it as a person sees it, with its code and the language of that. */
export function shownOf(content: ArticleContent): { text: string; code: [string | undefined, string][] } {
  const { text, code } = readableText(content, { shown: { start: 0, end: content.text.length }, marks: [], title: "" });
  return { text, code: code.map(({ language, start, end }) => [language, text.slice(start, end)]) };
}
