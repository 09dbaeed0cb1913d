import type { OutlinedText } from "../../src/corpus/article.ts";
import { outlinePlainText } from "../../src/corpus/formats/plain-text/plain-text.ts";
import { findFrontMatter } from "../../src/corpus/front-matter/fences.ts";
import { outlineMarkdown } from "../../src/corpus/markup/markdown-outline.ts";

/** A text with the outline that it has in a file of that name. */
export function outlinedText(text: string, path = "a.md"): OutlinedText {
  if (path.endsWith(".txt")) return outlinePlainText(text);
  return { text, ...outlineMarkdown(text, findFrontMatter(text)?.end).outline };
}
