import { createHash } from "node:crypto";
import { fill } from "../system/phrase.ts";
import type { Article, ArticleMetadata } from "./article.ts";
import type { CataloguedMetadata } from "./catalogue.ts";
import { cutAtWord, LONGEST_TITLE } from "./derive-title.ts";
import type { ArticleFormat } from "./formats/format.ts";
import { REASONS } from "./reasons.ts";
import { keepStated } from "./stated-metadata.ts";
import { telltaleName } from "./telltale-name.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** More would take gigabytes: no article has as many, but a list of all words of a language may. */
const MOST_BLOCKS = 2_000_000;

export interface ArticleSource {
  /** Path below SEEDS_DIR with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: ArticleFormat;
  /** What the catalogue says about it. */
  readonly catalogued: CataloguedMetadata;
}

/**
 * Makes an article of a file's bytes. What the file says about itself wins over the catalogue, field by field; without
 * either, the title is made from the text, or from the file's name where the text has no one heading above all. Throws UnusableFileError where there is no text.
 */
export async function readArticle(source: ArticleSource): Promise<{ article: Article; warning?: string }> {
  const { path, bytes, format, catalogued } = source;
  const { derivedTitle, metadata: own, warning, ...outlined } = await (await format.load())(bytes);
  const { blocks } = outlined;
  if (blocks.length === 0) throw new UnusableFileError(REASONS.noText);
  if (blocks.length > MOST_BLOCKS) throw new UnusableFileError(fill(REASONS.manyLines, { lines: blocks.length }));
  // Unlike the other fields, questions add up: those that an owner points here do not silence those of the file.
  const asks = linesOf(catalogued.asks, own.asks);
  const pointed = linesOf(catalogued.pointed).filter((question) => !asks.includes(question));
  const stated = keepStated({ ...catalogued, ...own, asks: [...asks, ...pointed].join("\n") });
  const title = stated.title ?? telltaleName(path, blocks) ?? (derivedTitle || cutAtWord(path, LONGEST_TITLE));
  const metadata = { ...stated, title, ...(pointed.length > 0 && { pointed: pointed.join("\n") }) };
  const article = { path, ...outlined, metadata, checksum: checksumOf(bytes, metadata) };
  return { article, ...(warning !== undefined && { warning }) };
}

/** The lines of some texts, each once. */
function linesOf(...texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text?.split("\n") ?? []))];
}

function checksumOf(
  bytes: Uint8Array,
  { title, publisher, author, published, url, lang, asks, pointed }: ArticleMetadata,
): string {
  // What is said of most articles keeps its checksum: nothing is pointed to them.
  const others = pointed === undefined ? [] : [pointed];
  const metadata = JSON.stringify([title, publisher, author, published, url, lang, asks, ...others]);
  return createHash("sha256").update(bytes).update(metadata).digest("hex");
}
