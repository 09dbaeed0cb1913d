import type { Reply } from "../src/conversation/reply.ts";
import { withoutQuestion } from "../src/terminal/render-reply.ts";
import { drawReply, escapeXml, type Pictures, SIZE } from "./draw-reply.ts";
import type { Theme } from "./theme.ts";

/** What somebody did, which the bot replies to. */
export interface Deed {
  readonly member: string;
  readonly command: string;
  readonly words: string;
}

/** The bot's own message; without a deed it speaks by itself. */
export interface Exchange {
  readonly deed?: Deed;
  readonly reply: Reply;
  readonly pictures?: Pictures;
}

const WIDTH = 860;
const MARGIN = 24;
const PANEL_PADDING = 18;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** A conversation as an SVG image: who did what, and each reply with its buttons, as Discord shows them. */
export function drawConversation(exchanges: readonly Exchange[], theme: Theme): string {
  let y = MARGIN;
  const parts = exchanges.map((exchange) => {
    const drawn = drawExchange(exchange, y, theme);
    y = drawn.bottom + MARGIN;
    return drawn.svg;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="${FONT}" font-size="${SIZE}">`,
    `<rect width="${WIDTH}" height="${y}" rx="10" fill="${theme.background}"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

function drawExchange({ deed, reply, pictures = {} }: Exchange, top: number, theme: Theme) {
  const said = top + SIZE;
  const panelTop = said + 14;
  const width = WIDTH - 2 * MARGIN;
  const inner = { x: MARGIN + PANEL_PADDING, y: panelTop + PANEL_PADDING, width: width - 2 * PANEL_PADDING };
  const shown = drawReply(withoutQuestion(reply), inner, theme, pictures);
  const height = shown.height + 2 * PANEL_PADDING;
  const svg = [
    `<text x="${MARGIN}" y="${said}" fill="${theme.faint}">${deed === undefined ? nameOfBot(theme) : nameOf(deed, theme)}</text>`,
    `<rect x="${MARGIN}" y="${panelTop}" width="${width}" height="${height}" rx="8" fill="${theme.panel}" stroke="${theme.border}"/>`,
    shown.svg,
  ].join("\n");
  return { svg, bottom: panelTop + height };
}

function nameOf({ member, command, words }: Deed, { accent }: Theme): string {
  return `<tspan fill="${accent}" font-weight="600">${escapeXml(member)}</tspan> used <tspan font-weight="600">${escapeXml(command)}</tspan>  ${escapeXml(words)}`;
}

function nameOfBot({ accent }: Theme): string {
  return `<tspan fill="${accent}" font-weight="600">Footnote</tspan>  APP`;
}
