/** What is said at a time. */
export interface Cue {
  /** In seconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** As it is to be read: without tags, on one line. */
  readonly text: string;
  /** Who says it, where that is told. */
  readonly speaker: string | undefined;
}

const TIMES = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2})[.,](\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2})[.,](\d{1,3})/;
/** Tags, and how words above others are read. */
const TAG = /<rt>[^<>]{0,100}(?:<\/rt>)?|<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g;
const VOICE = /^<v(?:\.[^\s<>]{0,100})?\s+([^<>]{1,100})>/;
/** "ADA:", "Dr. Ada Lovelace:" at the start of what is said, or a dash where another one speaks. */
const NAMED = /^(?:-\s*)?\[?([\p{Lu}][\p{L}\p{M}\p{N}.' -]{0,40})\]?:\s+(?=\S)/u;
const DASH = /^[-–—]\s*/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/** The cues of SubRip or WebVTT subtitles, in their order. Whatever else the file holds (styles, notes, numbers) is left out. */
export function findCues(text: string): Cue[] {
  const cues: Cue[] = [];
  let times: { readonly start: number; readonly end: number } | undefined;
  let lines: string[] = [];
  const close = () => {
    if (times !== undefined) cues.push(...cuesOf(lines, times));
    times = undefined;
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const found = TIMES.exec(line);
    if (found !== null) {
      close();
      const [, start = "", , end = ""] = found;
      times = { start: secondsOf(start), end: secondsOf(end) };
    } else if (line.trim() === "") close();
    else lines.push(line);
  }
  close();
  return cues;
}

function secondsOf(clock: string): number {
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A cue for everybody who speaks in it. */
function cuesOf(lines: readonly string[], times: Pick<Cue, "start" | "end">): Cue[] {
  const cues: { text: string; speaker: string | undefined; isNew: boolean }[] = [];
  for (const line of lines) {
    const voice = VOICE.exec(line.trim())?.[1]?.trim();
    const words = readWords(line);
    const named = NAMED.exec(words);
    const isNew = voice !== undefined || named !== null || (DASH.test(words) && lines.length > 1);
    const text = (named === null ? words : words.slice(named[0].length)).replace(isNew ? DASH : "", "");
    const last = cues.at(-1);
    if (isNew || last === undefined) cues.push({ text, speaker: voice ?? named?.[1], isNew });
    else last.text += ` ${text}`;
  }
  return cues.filter(({ text }) => text.trim() !== "").map(({ text, speaker }) => ({ ...times, text, speaker }));
}

function readWords(line: string): string {
  return line
    .replace(TAG, "")
    .replace(/\\[Nnh]/g, " ")
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
