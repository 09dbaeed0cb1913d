import type { Article, Block, Outline } from "../corpus/article.ts";
import { findLineStarts, lineAt } from "../corpus/line-starts.ts";
import { columnsAt } from "../corpus/markup/table-head.ts";
import { languageOf } from "../language/languages/language-of.ts";
import { splitSentences } from "../language/sentences.ts";
import type { Span } from "../language/span.ts";
import { type ChunkSpan, HEADING_SEPARATOR } from "../store/passage-store.ts";
import { CHARACTERS_PER_TOKEN, cutSpan } from "./chunk-cut.ts";
import { type PackedUnit, packUnits } from "./chunk-packing.ts";
import { splitSections } from "./chunk-sections.ts";

/** A chunk's size in tokens where the text leaves the choice: about 100 words, the size that ranking was fitted with. */
export const TARGET_TOKENS = 130;
/** Sentences that are packed together: far more than a chunk holds, so that where a batch ends hardly matters. */
const BATCH = 2000;
/** Counts of parts are not quite the count of the whole in every tokenizer: nearer to the limit the whole is counted. */
const TRUSTED_SHARE = 0.9;

export interface ChunkSettings {
  /** The most tokens that a chunk's text may have; leave room for what is put in front of it (title, prefix). */
  readonly maxTokens: number;
  /** Defaults to TARGET_TOKENS. */
  readonly targetTokens?: number;
  /** Tokens of a text, none for white space. Called about once a sentence. */
  readonly countTokens: (text: string) => number;
}

/** A stretch of an article that is indexed as one: `text === article.text.slice(start, end)`. */
export interface Chunk extends ChunkSpan, Pick<Outline, "columns"> {
  readonly text: string;
}

interface Unit extends Span, PackedUnit {}

/**
 * Cuts an article into chunks: runs of whole sentences in order, without overlap, that together hold every sentence of
 * its blocks. Borders fall at headings always, at paragraphs by preference, inside a sentence only where it alone is
 * above `maxTokens`. Pure: the same article and settings give the same chunks.
 */
export function chunkArticle(article: Article, settings: ChunkSettings): Chunk[] {
  const { maxTokens, targetTokens = TARGET_TOKENS } = settings;
  if (!(maxTokens >= 1 && targetTokens >= 1)) throw new RangeError("a chunk must hold at least one token");
  const { text } = article;
  const { code } = languageOf(article.metadata.lang);
  const lineStarts = findLineStarts(text);
  const columnsOf = columnsAt(article);
  const chunks: Chunk[] = [];
  for (const { headings, blocks } of splitSections(article)) {
    const heading = headings.join(HEADING_SEPARATOR);
    for (const units of batch(measureUnits(text, blocks, code, settings))) {
      const begins = packUnits(units, targetTokens, maxTokens);
      const runs = begins.flatMap((begin, i) => fitRun(text, units.slice(begin, begins[i + 1]), settings));
      for (const { start, end } of runs) {
        const [startLine, endLine] = [lineAt(lineStarts, start), lineAt(lineStarts, end - 1)];
        const columns = columnsOf(start);
        const named = columns === "" ? {} : { columns };
        chunks.push({ start, end, startLine, endLine, heading, ...named, text: text.slice(start, end) });
      }
    }
  }
  return chunks;
}

/** The units in groups of BATCH, more where a paragraph goes on, so that no article needs all its units at once. */
function* batch(units: Iterable<Unit>): Generator<Unit[]> {
  let group: Unit[] = [];
  for (const unit of units) {
    if (group.length >= BATCH && (unit.border === "paragraph" || group.length >= 2 * BATCH)) {
      yield group;
      group = [];
    }
    group.push(unit);
  }
  yield group;
}

/**
 * The sentences of some blocks with their sizes; too long ones in pieces. White space after a sentence weighs as much as
 * text would, though it has no tokens: else a chunk of few words could span pages of it.
 */
function* measureUnits(text: string, blocks: readonly Block[], code: string, settings: ChunkSettings): Generator<Unit> {
  const { maxTokens, countTokens } = settings;
  for (const [i, block] of blocks.entries()) {
    const sentences = splitSentences(text, block.start, block.end, block.kind === "code" ? "end" : "soft", code);
    for (const [j, sentence] of sentences.entries()) {
      const first = blocks[i - 1]?.kind === "heading" ? "heading" : "paragraph";
      const next = sentences[j + 1]?.start ?? blocks[i + 1]?.start ?? sentence.end;
      const pieces = cutSpan(text, sentence, maxTokens, countTokens);
      for (const [k, piece] of pieces.entries()) {
        const gap = (pieces[k + 1]?.start ?? next) - piece.end;
        const border = k > 0 ? "cut" : j > 0 ? "sentence" : first;
        const { start, end, tokens } = piece;
        yield { start, end, tokens: tokens + gap / CHARACTERS_PER_TOKEN, border };
      }
    }
  }
}

/** The stretch of a run, or of its parts where the run as a whole turns out to be above the limit. */
function fitRun(text: string, units: readonly Unit[], settings: ChunkSettings): Span[] {
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  if (units.length === 1) return [span];
  const tokens = units.reduce((sum, unit) => sum + unit.tokens, 0);
  if (tokens <= settings.maxTokens * TRUSTED_SHARE) return [span];
  if (settings.countTokens(text.slice(span.start, span.end)) <= settings.maxTokens) return [span];
  const middle = units.length >> 1;
  return [...fitRun(text, units.slice(0, middle), settings), ...fitRun(text, units.slice(middle), settings)];
}
