import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import type { Reply } from "../src/conversation/reply.ts";
import { renderReply, withoutQuestion } from "../src/terminal/render-reply.ts";
import { type Line, MARKING, type Run, readLines, wrapLine } from "./marked-text.ts";

/** A question and the bot's own reply to it. */
export interface Exchange {
  readonly question: string;
  readonly reply: Reply;
}

export interface Theme {
  readonly background: string;
  readonly panel: string;
  readonly border: string;
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
  readonly button: string;
}

export const LIGHT: Theme = {
  background: "#ffffff",
  panel: "#f6f7f9",
  border: "#d9dce1",
  text: "#2a2d33",
  faint: "#666c77",
  accent: "#2563a8",
  button: "#e6e8ec",
};
export const DARK: Theme = {
  background: "#1e2025",
  panel: "#282b31",
  border: "#3a3e46",
  text: "#dcdee3",
  faint: "#9aa0ab",
  accent: "#7fb2e8",
  button: "#3c4049",
};

const WIDTH = 860;
const MARGIN = 24;
const PANEL_PADDING = 18;
const SIZE = 15;
const SMALL = 12.5;
const LINE_HEIGHT = 23;
const CHARACTERS = 92;
const BUTTON_HEIGHT = 30;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** A conversation as an SVG image: who asked what, and each reply with its buttons, as Discord shows them. */
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

function drawExchange({ question, reply }: Exchange, top: number, theme: Theme) {
  const asked = top + SIZE;
  const panelTop = asked + 14;
  const lines = readLines(renderReply(withoutQuestion(reply), MARKING)).flatMap((line) => wrapLine(line, CHARACTERS));
  const buttons = reply.components.flatMap(labelsOf);
  const textTop = panelTop + PANEL_PADDING;
  const textBottom = textTop + lines.length * LINE_HEIGHT;
  const bottom = textBottom + PANEL_PADDING + (buttons.length > 0 ? BUTTON_HEIGHT : -8);
  const svg = [
    `<text x="${MARGIN}" y="${asked}" fill="${theme.faint}"><tspan fill="${theme.accent}" font-weight="600">ada</tspan> used <tspan font-weight="600">/ask</tspan>  ${escapeXml(question)}</text>`,
    `<rect x="${MARGIN}" y="${panelTop}" width="${WIDTH - 2 * MARGIN}" height="${bottom - panelTop}" rx="8" fill="${theme.panel}" stroke="${theme.border}"/>`,
    ...lines.map((line, index) => drawLine(line, textTop + index * LINE_HEIGHT, theme)),
    ...drawButtons(buttons, textBottom + 2, theme),
  ].join("\n");
  return { svg, bottom };
}

function drawLine({ isQuote, runs }: Line, top: number, theme: Theme): string {
  const x = MARGIN + PANEL_PADDING;
  const bar = `<rect x="${x}" y="${top}" width="3" height="${LINE_HEIGHT}" fill="${theme.border}"/>`;
  const words = `<text x="${x + (isQuote ? 14 : 0)}" y="${top + SIZE + 2}" fill="${theme.text}" xml:space="preserve">${runs.map((run) => drawRun(run, theme)).join("")}</text>`;
  return isQuote ? bar + words : words;
}

function drawRun({ text, bold, underlined, small }: Run, theme: Theme): string {
  const attributes = [
    bold ? 'font-weight="700"' : "",
    underlined ? 'text-decoration="underline"' : "",
    small ? `font-size="${SMALL}" fill="${theme.faint}"` : "",
  ].filter((each) => each !== "");
  return `<tspan${attributes.map((each) => ` ${each}`).join("")}>${escapeXml(text)}</tspan>`;
}

function drawButtons(labels: readonly string[], top: number, theme: Theme): string[] {
  let x = MARGIN + PANEL_PADDING;
  return labels.map((label) => {
    const width = 24 + label.length * SIZE * 0.56;
    const svg = `<rect x="${x}" y="${top}" width="${width}" height="${BUTTON_HEIGHT}" rx="6" fill="${theme.button}"/><text x="${x + width / 2}" y="${top + 20}" text-anchor="middle" fill="${theme.text}">${escapeXml(label)}</text>`;
    x += width + 8;
    return svg;
  });
}

function labelsOf(component: APIMessageTopLevelComponent): string[] {
  if (component.type === ComponentType.Container) return component.components.flatMap(labelsOf);
  if (component.type !== ComponentType.ActionRow) return [];
  return component.components.flatMap((each) => ("label" in each && each.label ? [each.label] : []));
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
