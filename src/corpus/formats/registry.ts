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
    isHazardous: true,
    load: async () => (await import("./html/read-html.ts")).readHtml,
  },
  {
    extensions: [".docx"],
    isHazardous: true,
    load: async () => (await import("./docx/read-docx.ts")).readDocx,
  },
  {
    extensions: [".epub"],
    isHazardous: true,
    load: async () => (await import("./epub/read-epub.ts")).readEpub,
  },
  {
    extensions: [".pptx"],
    isHazardous: true,
    load: async () => (await import("./pptx/read-pptx.ts")).readPptx,
  },
  {
    extensions: [".pdf"],
    isHazardous: true,
    load: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  },
  {
    extensions: [".rst"],
    load: async () => (await import("./restructured-text/restructured-text.ts")).readRestructuredText,
  },
  {
    extensions: [".adoc", ".asciidoc"],
    load: async () => (await import("./asciidoc/asciidoc.ts")).readAsciidoc,
  },
  {
    extensions: [".csv"],
    load: async () => (await import("./csv/csv.ts")).readCsv,
  },
  {
    extensions: [".tsv"],
    load: async () => (await import("./csv/csv.ts")).readTsv,
  },
  {
    extensions: [".srt", ".vtt"],
    load: async () => (await import("./subtitles/subtitles.ts")).readSubtitles,
  },
  {
    extensions: [".json"],
    load: async () => (await import("./json/json.ts")).readJson,
  },
];
