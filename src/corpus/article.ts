import { type Span, spansWithin } from "../language/span.ts";

/** What is known about an article: what a catalogue or front matter says, and what owners pointed to it. Only the title is always there: it is derived if need be. */
export interface ArticleMetadata {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** As written by the owner, full dates as YYYY-MM-DD: shown, never computed with. */
  readonly published?: string;
  /** An http or https address. */
  readonly url?: string;
  /** The language that it is written in, where that is told: a BCP 47 tag such as "de" or "pt-BR". */
  readonly lang?: string;
  /** Questions that it answers, as its owner says: one a line. */
  readonly asks?: string;
  /**
   * Those of `asks` that owners pointed to it in Discord, one a line: members' own words, asked perhaps where not everyone
   * may read. It is sought by them, and nobody is shown them.
   */
  readonly pointed?: string;
}

/** What an article is about, in the words by which it is sought: its title, then each question that it answers on a line. */
export function subjectOf({ title, asks }: Pick<ArticleMetadata, "title" | "asks">): string {
  return asks === undefined ? title : `${title}\n${asks}`;
}

/** A heading; it opens a section that lasts until the next heading of its level or above. */
export interface HeadingBlock extends Span {
  readonly kind: "heading";
  /** From 1, the highest. */
  readonly level: number;
  /** What it says, without the marks of its format. */
  readonly title: string;
}

/** Running text, in which a line break is a space, or code, in which every line stands alone. */
export interface TextBlock extends Span {
  readonly kind: "paragraph" | "code";
}

/**
 * What only formats the text around it: the fence of a container, a template's tag. It may lie within a chunk, and is
 * nothing to read.
 */
export interface MarkBlock extends Span {
  readonly kind: "mark";
}

/**
 * A part of an article's text that no sentence crosses. Offsets are UTF-16 code units into `Article.text`; blocks are
 * trimmed of white space, in order and never overlap. What lies between them and is no white space (front matter,
 * comments, rulers) is not meant to be read: it is never indexed, and never part of a chunk.
 */
export type Block = HeadingBlock | TextBlock | MarkBlock;

/** A part of an extracted text that people find again in the file by a number. */
export interface Place extends Span {
  readonly kind: "page" | "slide" | "row" | "time";
  /** Pages, slides and rows count from 1; a time is in whole seconds from the start. */
  readonly number: number;
}

/** What stands where in an article's text. Offsets are UTF-16 code units into the text. */
export interface Outline {
  readonly blocks: readonly Block[];
  /** Characters that only format the text, which a rendered page would not show: ascending spans that never touch. */
  readonly markup: readonly Span[];
  /**
   * Where the text stands in the file that it was extracted from: ascending, never overlapping; empty where the headings
   * alone tell. Absent where the text is the file's own: its lines are cited then.
   */
  readonly places?: readonly Place[];
  /** What the columns of the table are called in whose rows a stretch of a text begins, where it begins below their names. */
  readonly columns?: string;
}

/** What stands where in a stretch of a text: the parts of blocks and markup in it, as seen from its start. */
export function outlineWithin({ blocks, markup, places }: Outline, within: Span): Outline {
  return {
    blocks: spansWithin(blocks, within),
    markup: spansWithin(markup, within),
    ...(places && { places: spansWithin(places, within) }),
  };
}

/** From which of a file's places to which a text goes, both included. */
export interface PlaceRange extends Pick<Place, "kind"> {
  readonly first: number;
  readonly last: number;
}

/** Undefined where lines, or headings alone, tell where the text stands. */
export function placeRange({ places = [] }: Pick<Outline, "places">): PlaceRange | undefined {
  const [first, last] = [places[0], places.at(-1)];
  return first && last && { kind: first.kind, first: first.number, last: last.number };
}

/** A text and what stands where in it. */
export interface OutlinedText extends Outline {
  readonly text: string;
}

/** One document of the corpus. */
export interface Article extends OutlinedText {
  /** Path below SEEDS_DIR with forward slashes: the article's identity. */
  readonly path: string;
  /** The whole decoded text, byte-order mark removed; every offset in the product points into it. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  /** sha256, hex, of the file's bytes and of the metadata that came from elsewhere. */
  readonly checksum: string;
}
