import { unescapeMarkdown } from "../conversation/markdown/escape.ts";
import type { Style } from "./style.ts";

/** What our replies write within a line: escapes, bold, underlining, links, times. Other signs stand for themselves. */
const INLINE =
  /\*\*((?:\\[^0-9A-Za-z\s]|[^\\*])+)\*\*|__((?:\\[^0-9A-Za-z\s]|[^\\_])+)__|\[((?:\\[^0-9A-Za-z\s]|[^\\[\]])+)\]\((https?:[^()\s]+)\)|<t:(\d+)(?::[a-zA-Z])?>|\\([^0-9A-Za-z\s])/g;

/** One line of our own Discord Markdown, without its leading sign, as a terminal shows it. */
export function renderInline(line: string, style: Style): string {
  return line.replace(INLINE, (_, bold?: string, underlined?: string, ...rest: (string | undefined)[]) => {
    const [label, url, seconds, escaped] = rest;
    if (bold !== undefined) return style.bold(renderInline(bold, style));
    if (underlined !== undefined) return style.underline(renderInline(underlined, style));
    if (label !== undefined && url !== undefined) return style.link(unescapeMarkdown(label), url);
    if (seconds !== undefined) return style.day(new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
    return escaped ?? "";
  });
}
