import { readableText } from "../../../src/conversation/readable-text.ts";
import { type OutlinedText, outlineWithin } from "../../../src/corpus/article.ts";

/** What people see of an article as a whole. */
export function shownArticle(article: OutlinedText): string {
  const { text, ...outline } = article;
  const shown = { start: 0, end: text.length };
  return readableText({ text, ...outline }, { shown, marks: [], title: "" }).text.trim();
}

/** The blocks of an article, each as its kind (and level) and what people see of it. */
export function shownBlocks(article: OutlinedText): string[] {
  return article.blocks.map((block) => {
    const part = { text: article.text.slice(block.start, block.end), ...outlineWithin(article, block) };
    const kind = block.kind === "heading" ? `h${block.level}` : block.kind;
    return `${kind}: ${shownArticle(part)}`;
  });
}
