import { createHash } from "node:crypto";
import { type Block, type Outline, outlineWithin } from "../../src/corpus/article.ts";
import type { Span } from "../../src/language/span.ts";
import type { ArticleRecord, ChunkRecord, GenerationDraft, Generations, Recipe } from "../../src/store/generations.ts";
import { fakeEmbedder } from "../fakes/fake-embedder.ts";

const embedder = fakeEmbedder();

export const sampleRecipe: Recipe = {
  model: embedder.model,
  modelChecksum: embedder.checksum,
  dimensions: embedder.dimensions,
  settings: { chunker: 1 },
};

export interface Sample {
  readonly article: ArticleRecord;
  readonly chunks: readonly ChunkRecord[];
}

/** An article with one chunk a paragraph; the terms of a text are its words. */
export async function sampleArticle(path: string, title: string, paragraphs: readonly string[]): Promise<Sample> {
  const text = paragraphs.join("\n\n");
  const embeddings = await embedder.embedPassages(paragraphs);
  let start = 0;
  const spans = paragraphs.map((paragraph, index) => {
    const chunk = {
      start,
      end: start + paragraph.length,
      startLine: 2 * index + 1,
      endLine: 2 * index + 1,
      heading: `Part ${index % 2}`,
      key: sha256(paragraph),
      terms: termsOfSample(paragraph),
      embedding: embeddings[index] ?? new Float32Array(0),
    };
    start = chunk.end + 2;
    return chunk;
  });
  const outline = outlineOf(spans);
  const chunks = spans.map((span) => ({ ...span, outline: outlineWithin(outline, span) }));
  const article = {
    path,
    metadata: { title, publisher: "The Harbour Gazette", asks: "When?\nWho?", pointed: "Who?" },
    checksum: sha256(text),
    indexedAt: "2024-05-01T12:00:00.000Z",
    text,
    outline,
    titleTerms: termsOfSample(title),
  };
  return { article, chunks };
}

/** A heading, a paragraph for each further chunk, each on a page of its own, and some markup in those that are long enough. */
function outlineOf(chunks: readonly Span[]): Outline {
  const blocks = chunks.map(
    ({ start, end }, index): Block =>
      index === 0 ? { kind: "heading", start, end, level: 2, title: "Ferry 🚢" } : { kind: "paragraph", start, end },
  );
  const markup = chunks.flatMap(({ start, end }) =>
    [
      { start: start + 1, end: start + 3 },
      { start: start + 7, end: start + 8 },
    ].filter((span) => span.end <= end),
  );
  const places = chunks.map(({ start, end }, index) => ({ start, end, kind: "page" as const, number: index + 1 }));
  return { blocks, markup, places };
}

export async function sampleQuestion(question: string): Promise<{ terms: string[]; embedding: Float32Array }> {
  const terms = [...new Set(termsOfSample(question))];
  return { terms, embedding: await embedder.embedQuestion(question) };
}

export async function addSamples(draft: GenerationDraft, samples: readonly Sample[]): Promise<void> {
  for (const { article, chunks } of samples) await draft.addArticle(article, chunks);
}

/** Commits a generation of these articles alone. */
export async function commitSamples(place: Generations, samples: readonly Sample[]): Promise<string> {
  const draft = await place.begin(sampleRecipe, { verify: false });
  await addSamples(draft, samples);
  return (await draft.commit()).generation;
}

export function termsOfSample(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
