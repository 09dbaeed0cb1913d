import type { ArticleFormat } from "./format.ts";

/** Every format that articles may have. */
export const FORMATS: readonly ArticleFormat[] = [
  {
    extensions: [".txt"],
    load: async () => (await import("./plain-text/plain-text.ts")).readPlainText,
  },
  {
    extensions: [".md", ".markdown", ".mdx"],
    load: async () => (await import("./markdown/markdown.ts")).readMarkdown,
  },
  {
    extensions: [".html", ".htm"],
    load: async () => (await import("./html/read-html.ts")).readHtml,
  },
  {
    extensions: [".pdf"],
    load: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  },
];
