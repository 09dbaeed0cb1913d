import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { readField } from "../../stated-metadata.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { ArticleWriter } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { hyphenatedWords } from "./join-lines.ts";
import { openPdf, type Pdf } from "./open-pdf.ts";
import { toRegions } from "./page-columns.ts";
import { readPieces } from "./page-pieces.ts";
import { toRows } from "./page-rows.ts";
import { toBlocks } from "./pdf-blocks.ts";
import { findHeadings, readBookmarks } from "./pdf-headings.ts";
import { toLines } from "./pdf-lines.ts";
import { type PageRows, withoutRunningRows } from "./running-rows.ts";
import { writeBlocks } from "./write-pdf.ts";

/** Letters that a font gives no meaning to, beside those that are left out. */
const MEANINGLESS = /\p{Co}|\ufffd/gu;
/** With more of them a text cannot be read. */
const MOST_MEANINGLESS = 0.2;
/** How many pages without text are named. */
const MOST_NAMED = 5;
/** Titles that programs put there themselves. */
const NO_TITLE = /^(?:untitled|title|document\d*|microsoft \w+ - .*|.*\.(?:docx?|pdf|tex|dvi|indd|pptx?|xlsx?))$/i;

/**
 * Reads the text of a PDF by where its letters stand: columns in their order, lines joined to paragraphs, without what runs
 * along above and below. Throws UnusableFileError for what has no text.
 */
export async function readPdf(bytes: Uint8Array): Promise<ArticleContent> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf);
    const empty = pages.filter(({ rows }) => rows.length === 0).map(({ number }) => number);
    const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
    if (empty.length === pages.length) throw new UnusableFileError(unknown > 0 ? REASONS.noLetters : REASONS.scanned);
    const lines = withoutRunningRows(pages).flatMap(({ number, rows }) =>
      toRegions(rows).flatMap((region) => toLines(number, region)),
    );
    const writer = new ArticleWriter();
    const headings = findHeadings(lines, await readBookmarks(pdf));
    writeBlocks(toBlocks(lines, headings), writer, hyphenatedWords(lines.map(({ text }) => text)));
    const content = writer.finish();
    requireMeaning(content.text, unknown);
    const title = await readTitle(pdf);
    return {
      ...content,
      metadata: title === undefined ? {} : { title },
      ...(empty.length > 0 && { warning: noTextOn(empty) }),
    };
  } finally {
    await pdf.destroy();
  }
}

interface ReadPage extends PageRows {
  readonly unknown: number;
}

async function readPages(pdf: Pdf): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  return pages;
}

/** A page that is damaged has no text. */
async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number);
    const { pieces, height, unknown } = await readPieces(page);
    const rows = toRows(pieces);
    page.cleanup();
    return { number, rows, height, unknown };
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    return { number, rows: [], height: 0, unknown: 0 };
  }
}

/** @param unknown how many letters are not in the text, as nobody knows which they are */
function requireMeaning(text: string, unknown: number): void {
  const { length = 0 } = text.match(MEANINGLESS) ?? [];
  if (length + unknown > MOST_MEANINGLESS * (text.length + unknown)) throw new UnusableFileError(REASONS.noLetters);
}

async function readTitle(pdf: Pdf): Promise<string | undefined> {
  try {
    const { info } = await pdf.getMetadata();
    const written = "Title" in info ? info.Title : undefined;
    const title = readField("title", written);
    return "value" in title && title.value && !NO_TITLE.test(title.value) ? title.value : undefined;
  } catch {
    return undefined;
  }
}

function noTextOn(numbers: readonly number[]): string {
  const pages = numbers.slice(0, MOST_NAMED).join(", ");
  if (numbers.length === 1) return fill(REASONS.noTextOnPage, { page: pages });
  if (numbers.length <= MOST_NAMED) return fill(REASONS.noTextOnPages, { pages });
  return fill(REASONS.noTextOnMorePages, { pages, more: numbers.length - MOST_NAMED });
}
