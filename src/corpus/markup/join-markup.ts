import type { Span } from "../../language/span.ts";

/** The signs of quotes alone: what is left of such a line is a blank one. */
const QUOTE_SIGNS = /^[ \t>]*$/;

/**
 * Spans of markup in any order as ascending ones that never touch and lie inside `within`. A line of which nothing would
 * be left is markup as a whole; where such lines stand beside blank ones, one blank line is left.
 */
export function joinMarkup(text: string, within: Span, spans: readonly Span[]): Span[] {
  const markup = merge(spans, within);
  if (markup.length === 0) return [];
  return merge([...markup, ...emptyLines(text, within, markup)], within);
}

function merge(spans: readonly Span[], within: Span): Span[] {
  const merged: { start: number; end: number }[] = [];
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

/** The lines to leave out as a whole, with their line breaks. */
function emptyLines(text: string, within: Span, markup: readonly Span[]): Span[] {
  const found: Span[] = [];
  let run: { readonly line: Span; readonly isBlank: boolean; readonly isTouched: boolean }[] = [];
  let next = 0;
  const closeRun = () => {
    if (run.some((each) => each.isTouched && !each.isBlank)) {
      const kept = run.find((each) => each.isBlank);
      for (const each of run) if (each !== kept) found.push(each.line);
    }
    run = [];
  };
  for (const line of linesOf(text, within)) {
    while ((markup[next]?.end ?? line.end) < line.start) next++;
    let rest = "";
    let at = line.start;
    let isTouched = false;
    for (let i = next; (markup[i]?.start ?? line.end) < line.end; i++) {
      const span = markup[i] ?? line;
      if (span.end <= line.start) continue;
      isTouched = true;
      rest += text.slice(at, Math.max(at, span.start));
      at = Math.max(at, span.end);
    }
    rest += text.slice(at, Math.max(at, line.end));
    if (rest.trim() !== "") closeRun();
    else run.push({ line, isTouched, isBlank: QUOTE_SIGNS.test(text.slice(line.start, line.end).trim()) });
  }
  closeRun();
  return found;
}

function* linesOf(text: string, { start, end }: Span): Generator<Span> {
  for (let at = start; at < end; ) {
    const lineBreak = text.indexOf("\n", at);
    const next = lineBreak < 0 ? end : Math.min(end, lineBreak + 1);
    yield { start: at, end: next };
    at = next;
  }
}
