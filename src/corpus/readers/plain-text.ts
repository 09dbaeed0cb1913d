import { trimSpan } from "../../language/span.ts";
import type { TextBlock } from "../article.ts";
import type { ArticleContent, ArticleReader } from "../article-reader.ts";
import { decodeText } from "../decode-text.ts";
import { titleFromText } from "../derive-title.ts";
import { findLineStarts } from "../line-starts.ts";

/** Plain text in UTF-8. */
export const plainTextReader: ArticleReader = {
  extensions: [".txt"],
  read: (bytes) => readPlainText(decodeText(bytes)),
};

/** Every line is a paragraph, but for lines that go on in lower case: there the text was hard-wrapped. */
export function readPlainText(text: string): ArticleContent {
  const blocks = findParagraphs(text);
  const first = blocks[0];
  return { text, blocks, derivedTitle: first ? titleFromText(text.slice(first.start, first.end)) : "", metadata: {} };
}

function findParagraphs(text: string): TextBlock[] {
  const starts = findLineStarts(text);
  const paragraphs: TextBlock[] = [];
  let isOpen = false;
  starts.forEach((lineStart, i) => {
    const { start, end } = trimSpan(text, lineStart, starts[i + 1] ?? text.length);
    const open = paragraphs.at(-1);
    if (start < end) {
      const goesOn = isOpen && open !== undefined && /^\p{Ll}/u.test(text.slice(start, start + 2));
      if (goesOn) paragraphs[paragraphs.length - 1] = { ...open, end };
      else paragraphs.push({ kind: "paragraph", start, end });
    }
    isOpen = start < end;
  });
  return paragraphs;
}
