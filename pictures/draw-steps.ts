import { escapeXml } from "./draw-reply.ts";
import type { Theme } from "./theme.ts";

/** What is on a page of Discord's that a newcomer passes: words alone, and what is pressed with the number of the step. */
type Element =
  | { readonly kind: "text" | "heading" | "chosen" | "field"; readonly words: string }
  | { readonly kind: "button"; readonly words: string; readonly step?: number }
  | { readonly kind: "switch"; readonly words: string };

interface Page {
  readonly title: string;
  readonly step: number;
  readonly elements: readonly Element[];
}

/** The pages of the steps that README numbers, with what to press on each. */
const PAGES: readonly Page[] = [
  {
    title: "Applications",
    step: 1,
    elements: [
      { kind: "heading", words: "My applications" },
      { kind: "button", words: "New Application", step: 1 },
      { kind: "field", words: "Name: Footnote" },
      { kind: "text", words: "General Information" },
      { kind: "text", words: "Installation" },
      { kind: "chosen", words: "Bot" },
    ],
  },
  {
    title: "Bot",
    step: 2,
    elements: [
      { kind: "heading", words: "Token" },
      { kind: "button", words: "Reset Token", step: 2 },
      { kind: "heading", words: "Privileged Gateway Intents" },
      { kind: "switch", words: "Presence" },
      { kind: "switch", words: "Server Members" },
      { kind: "switch", words: "Message Content" },
    ],
  },
  {
    title: "The link that setup shows",
    step: 4,
    elements: [
      { kind: "heading", words: "Footnote asks to join" },
      { kind: "field", words: "Your server" },
      { kind: "text", words: "View Channels, Send Messages," },
      { kind: "text", words: "Send Messages in Threads," },
      { kind: "text", words: "Read Message History" },
      { kind: "button", words: "Authorize", step: 4 },
    ],
  },
];

const WIDTH = 860;
const MARGIN = 20;
const PAGE_WIDTH = (WIDTH - (PAGES.length + 1) * MARGIN) / PAGES.length;
const PADDING = 16;
const TITLE_HEIGHT = 34;
const ROW_HEIGHT = 36;
const BUTTON_HEIGHT = 28;
const PAGE_HEIGHT = TITLE_HEIGHT + PADDING + 6 * ROW_HEIGHT;
const NOTE_HEIGHT = 34;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** Where to press on Discord's pages, as an SVG image: sketches, since those pages change. */
export function drawSteps(theme: Theme): string {
  const height = 2 * MARGIN + PAGE_HEIGHT + NOTE_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="14">`,
    `<rect width="${WIDTH}" height="${height}" rx="10" fill="${theme.background}"/>`,
    ...PAGES.map((page, index) => drawPage(page, MARGIN + index * (PAGE_WIDTH + MARGIN), theme)),
    written(
      { x: MARGIN, y: height - MARGIN, fill: theme.faint },
      "Sketches: Discord's pages may look otherwise by now. The numbers are those of the steps.",
    ),
    "</svg>\n",
  ].join("\n");
}

function drawPage({ title, step, elements }: Page, x: number, theme: Theme): string {
  return [
    `<rect x="${x}" y="${MARGIN}" width="${PAGE_WIDTH}" height="${PAGE_HEIGHT}" rx="8" fill="${theme.panel}" stroke="${theme.border}"/>`,
    written({ x: x + PADDING, y: MARGIN + 23, fill: theme.accent, weight: 600 }, `${step}. ${title}`),
    `<path d="M${x} ${MARGIN + TITLE_HEIGHT}h${PAGE_WIDTH}" stroke="${theme.border}"/>`,
    ...elements.map((element, index) =>
      drawElement(element, { x: x + PADDING, y: MARGIN + TITLE_HEIGHT + PADDING / 2 + index * ROW_HEIGHT }, theme),
    ),
  ].join("\n");
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function drawElement(element: Element, { x, y }: Corner, theme: Theme): string {
  const inner = PAGE_WIDTH - 2 * PADDING;
  const base = y + 22;
  const box = (width: number, fill: string, stroke = "none") =>
    `<rect x="${x}" y="${y + 4}" width="${width}" height="${BUTTON_HEIGHT}" rx="6" fill="${fill}" stroke="${stroke}"/>`;
  const { words } = element;
  switch (element.kind) {
    case "button":
      return `${box(150, theme.primary)}${written({ x: x + 75, y: base, fill: "#ffffff", anchor: "middle", weight: 600 }, words)}${numbered(element.step, { x: x + 172, y: y + 18 }, theme)}`;
    case "field":
      return `${box(inner, theme.background, theme.border)}${written({ x: x + 10, y: base, fill: theme.text }, words)}`;
    case "chosen":
      return `${box(inner, theme.button)}${written({ x: x + 10, y: base, fill: theme.text, weight: 600 }, words)}`;
    case "switch":
      return `${written({ x, y: base, fill: theme.text }, words)}<rect x="${x + inner - 36}" y="${y + 8}" width="36" height="20" rx="10" fill="${theme.button}"/><circle cx="${x + inner - 26}" cy="${y + 18}" r="7" fill="${theme.faint}"/>${written({ x: x + inner - 44, y: base, fill: theme.faint, anchor: "end" }, "off")}`;
    case "heading":
      return written({ x, y: base, fill: theme.text, weight: 600 }, words);
    case "text":
      return written({ x, y: base, fill: theme.faint }, words);
  }
}

function numbered(step: number | undefined, { x, y }: Corner, theme: Theme): string {
  if (step === undefined) return "";
  const number = written({ x, y: y + 5, fill: "#ffffff", anchor: "middle", weight: 700 }, String(step));
  return `<circle cx="${x}" cy="${y}" r="12" fill="${theme.danger}"/>${number}`;
}

interface Lettering extends Corner {
  readonly fill: string;
  readonly anchor?: "middle" | "end";
  readonly weight?: number;
}

function written({ x, y, fill, anchor, weight }: Lettering, words: string): string {
  const anchored = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  const weighed = weight === undefined ? "" : ` font-weight="${weight}"`;
  return `<text x="${x}" y="${y}" fill="${fill}"${anchored}${weighed}>${escapeXml(words)}</text>`;
}
