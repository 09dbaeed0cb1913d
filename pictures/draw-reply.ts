import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import { type Reply, reply } from "../src/conversation/reply.ts";
import { renderReply } from "../src/terminal/render-reply.ts";
import { type Line, MARKING, type Run, readLines, wrapLine } from "./marked-text.ts";
import type { Theme } from "./theme.ts";

/** Something drawn, and how much room it took from top to bottom. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Files that come with a message, drawn, by their names. */
export type Pictures = Readonly<Record<string, string>>;

export const SIZE = 15;
const SMALL = 12.5;
const LINE_HEIGHT = 23;
/** Pixels that a character takes at most, on average: measured on the lines of the front page. */
const CHARACTER_WIDTH = 8.4;
const BUTTON_HEIGHT = 30;
const BUTTON_GAP = 8;
/** Between two parts of different kinds. */
const PART_GAP = 6;

/** The parts of a reply below one another, as Discord shows them. */
export function drawReply({ components }: Reply, { x, y, width }: Place, theme: Theme, pictures: Pictures = {}): Drawn {
  const parts = components.flatMap(partsOf);
  const drawn: string[] = [];
  let top = y;
  for (const part of joinTexts(parts)) {
    if (top > y) top += PART_GAP;
    const { svg, height } = drawPart(part, { x, y: top, width }, theme, pictures);
    drawn.push(svg);
    top += height;
  }
  return { svg: drawn.join("\n"), height: top - y };
}

type Part = Exclude<APIComponentInContainer, { type: ComponentType.ActionRow }> | ButtonRow;
type ButtonRow = { readonly type: ComponentType.ActionRow; readonly buttons: readonly Button[] };
interface Button {
  readonly label: string;
  readonly style: ButtonStyle;
}

function partsOf(component: APIMessageTopLevelComponent): Part[] {
  if (component.type === ComponentType.Container) return component.components.flatMap(partsOf);
  if (component.type !== ComponentType.ActionRow) return [component];
  const buttons = component.components.flatMap((each) =>
    each.type === ComponentType.Button && "label" in each && each.label
      ? [{ label: each.label, style: each.style }]
      : [],
  );
  return [{ type: ComponentType.ActionRow, buttons }];
}

type Texts = Extract<Part, { type: ComponentType.TextDisplay | ComponentType.Section | ComponentType.Separator }>[];

/** Neighbours that are text as one, so that they are drawn line below line. */
function joinTexts(parts: readonly Part[]): (Texts | Part)[] {
  const joined: (Texts | Part)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (!isText(part)) joined.push(part);
    else if (Array.isArray(last)) last.push(part);
    else joined.push([part]);
  }
  return joined;
}

function isText(part: Part): part is Texts[number] {
  const { TextDisplay, Section, Separator } = ComponentType;
  return part.type === TextDisplay || part.type === Section || part.type === Separator;
}

function drawPart(part: Texts | Part, place: Place, theme: Theme, pictures: Pictures): Drawn {
  if (Array.isArray(part)) return drawTexts(part, place, theme);
  if (part.type === ComponentType.ActionRow) return drawButtons(part.buttons, place, theme);
  if (part.type === ComponentType.MediaGallery)
    return drawPicture(pictures[nameOf(part.items[0]?.media.url ?? "")] ?? "", place);
  if (part.type === ComponentType.File) return drawFile(nameOf(part.file.url), place, theme);
  return { svg: "", height: 0 };
}

function nameOf(url: string): string {
  return url.replace("attachment://", "");
}

function drawTexts(texts: Texts, { x, y, width }: Place, theme: Theme): Drawn {
  const lines = readLines(renderReply(reply(...texts), MARKING)).flatMap((line) =>
    wrapLine(line, width / CHARACTER_WIDTH),
  );
  const svg = lines.map((line, index) => drawLine(line, x, y + index * LINE_HEIGHT, theme)).join("\n");
  return { svg, height: lines.length * LINE_HEIGHT };
}

function drawLine({ isQuote, runs }: Line, x: number, top: number, theme: Theme): string {
  const bar = `<rect x="${x}" y="${top}" width="3" height="${LINE_HEIGHT}" fill="${theme.border}"/>`;
  const words = `<text x="${x + (isQuote ? 14 : 0)}" y="${top + SIZE + 2}" fill="${theme.text}" xml:space="preserve">${runs.map((run) => drawRun(run, theme)).join("")}</text>`;
  return isQuote ? bar + words : words;
}

/** Squares that a font may lack, as the colours that they are. */
const SQUARES: Readonly<Record<string, string>> = { "🟦": "#3b82f6", "🟧": "#f59e0b" };

function drawRun({ text, bold, underlined, small }: Run, theme: Theme): string {
  const attributes = [
    bold ? 'font-weight="700"' : "",
    underlined ? 'text-decoration="underline"' : "",
    small ? `font-size="${SMALL}" fill="${theme.faint}"` : "",
  ].filter((each) => each !== "");
  const words = escapeXml(text).replaceAll(/[🟦🟧]/gu, (sign) => `<tspan fill="${SQUARES[sign] ?? ""}">■</tspan>`);
  return `<tspan${attributes.map((each) => ` ${each}`).join("")}>${words}</tspan>`;
}

function drawButtons(buttons: readonly Button[], { x, y }: Place, theme: Theme): Drawn {
  const colours: Partial<Record<ButtonStyle, string>> = {
    [ButtonStyle.Primary]: theme.primary,
    [ButtonStyle.Success]: theme.success,
    [ButtonStyle.Danger]: theme.danger,
  };
  let left = x;
  const drawn = buttons.map(({ label, style }) => {
    const width = 24 + label.length * SIZE * 0.56;
    const colour = colours[style];
    const svg = `<rect x="${left}" y="${y}" width="${width}" height="${BUTTON_HEIGHT}" rx="6" fill="${colour ?? theme.button}"/><text x="${left + width / 2}" y="${y + 20}" text-anchor="middle" fill="${colour === undefined ? theme.text : "#ffffff"}">${escapeXml(label)}</text>`;
    left += width + BUTTON_GAP;
    return svg;
  });
  return { svg: drawn.join("\n"), height: buttons.length > 0 ? BUTTON_HEIGHT : 0 };
}

/** An SVG in another, as wide as there is room. */
function drawPicture(picture: string, { x, y, width }: Place): Drawn {
  const [opening = "", , wide = "", high = ""] =
    /<svg ([^>]*?)width="(\d+)" height="(\d+)"([^>]*)>/.exec(picture) ?? [];
  if (opening === "") return { svg: "", height: 0 };
  const height = (width * Number(high)) / Number(wide);
  const nested = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${wide} ${high}">`;
  return { svg: picture.replace(opening, nested).trim(), height };
}

function drawFile(name: string, { x, y, width }: Place, theme: Theme): Drawn {
  const height = 40;
  const box = `<rect x="${x}" y="${y}" width="${Math.min(width, 360)}" height="${height}" rx="6" fill="none" stroke="${theme.border}"/>`;
  return { svg: `${box}<text x="${x + 14}" y="${y + 25}" fill="${theme.accent}">${escapeXml(name)}</text>`, height };
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
