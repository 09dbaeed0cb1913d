import { decodeText } from "../../decode-text.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { ArticleWriter, type BegunPlace } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { type Cue, findCues } from "./find-cues.ts";

/** Seconds of silence after which something else is spoken of, as like as not. */
const PAUSE = 3;
/** Characters after which a paragraph ends with the next sentence, and after which it ends anyway. */
const LONG = 400;
const LONGEST = 900;
const SENTENCE_END = /[.!?…。！？]["'”’)]?$/;

/** Reads subtitles (SubRip, WebVTT) as what was said, in paragraphs, each line of which is cited by its time. */
export function readSubtitles(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  const cues = withoutRepeats(findCues(text));
  if (cues.length === 0) throw new UnusableFileError(REASONS.noSubtitles);
  const writer = new ArticleWriter();
  for (const paragraph of paragraphsOf(cues)) writeParagraph(writer, paragraph);
  const title = /^WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\r\n]*)/.exec(text)?.[1]?.slice(0, 200);
  return { ...writer.finish(), derivedTitle: title ?? "", metadata: {}, ...decoding };
}

/** Captions that are made as somebody speaks say each line twice: where they roll up, and where they stand. */
function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  for (const cue of cues) {
    const before = kept.at(-1);
    const text = before === undefined ? cue.text : withoutStart(cue.text, before.text);
    if (text !== "") kept.push({ ...cue, text });
  }
  return kept;
}

/** A text without what another one ends with, if that is a whole line of it. */
function withoutStart(text: string, before: string): string {
  if (before.endsWith(text)) return "";
  return text.startsWith(`${before} `) ? text.slice(before.length + 1) : text;
}

function paragraphsOf(cues: readonly Cue[]): Cue[][] {
  const paragraphs: Cue[][] = [];
  let length = 0;
  for (const cue of cues) {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    const goesOn =
      last !== undefined &&
      (cue.speaker === undefined || cue.speaker === current?.[0]?.speaker) &&
      cue.start - last.end <= PAUSE &&
      length < LONGEST &&
      !(length >= LONG && SENTENCE_END.test(last.text));
    length = goesOn ? length + cue.text.length : cue.text.length;
    if (goesOn) current?.push(cue);
    else paragraphs.push([cue]);
  }
  return paragraphs;
}

function writeParagraph(writer: ArticleWriter, cues: readonly Cue[]): void {
  const places: BegunPlace[] = [];
  const speaker = cues[0]?.speaker;
  let text = speaker === undefined ? "" : `${speaker}: `;
  for (const cue of cues) {
    // Who speaks belongs to the first thing said.
    places.push({ kind: "time", number: cue.start, start: places.length === 0 ? 0 : text.length });
    text += `${cue.text} `;
  }
  writer.paragraph({ text: text.trimEnd(), markup: [], places });
}
