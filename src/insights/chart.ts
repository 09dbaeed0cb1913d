import type { DayFigures } from "./summarise.ts";

const WIDTH = 900;
const HEIGHT = 320;
const LEFT = 60;
const BOTTOM = 40;
const TOP = 16;
const RIGHT = 12;
/** Seen on Discord's light and dark backgrounds alike, and told apart by those who do not see red and green. */
const COLOURS = { background: "#2b2d31", answered: "#3b82f6", withheld: "#f59e0b", line: "#6b7280", digit: "#d1d5db" };
const MOST_LABELS = 10;
/** Digits as strokes in a field of 4 by 6: a machine without fonts draws them, too. */
const STROKES: Readonly<Record<string, string>> = {
  "0": "M0 0H4V6H0Z",
  "1": "M1 1L2 0V6",
  "2": "M0 0H4V3H0V6H4",
  "3": "M0 0H4V6H0M0 3H4",
  "4": "M0 0V3H4M4 0V6",
  "5": "M4 0H0V3H4V6H0",
  "6": "M4 0H0V6H4V3H0",
  "7": "M0 0H4V6",
  "8": "M0 0H4V6H0ZM0 3H4",
  "9": "M4 3H0V0H4V6H0",
  "-": "M1 3H3",
};
const DIGIT_SIZE = 1.9;
const DIGIT_ADVANCE = 6;

/** Questions by day as stacked bars, those that were answered below: an SVG that needs no font. */
export function insightsChart(days: readonly DayFigures[]): string {
  const scale = niceScale(Math.max(1, ...days.map(({ answered, withheld }) => answered + withheld)));
  const height = HEIGHT - TOP - BOTTOM;
  const room = (WIDTH - LEFT - RIGHT) / Math.max(1, days.length);
  const heightOf = (amount: number) => (amount / scale.most) * height;
  const bars = days.map(({ answered, withheld }, place) => {
    const x = LEFT + place * room + room * 0.15;
    const width = room * 0.7;
    const base = HEIGHT - BOTTOM;
    return (
      rectangle(x, base - heightOf(answered), width, heightOf(answered), COLOURS.answered) +
      rectangle(x, base - heightOf(answered + withheld), width, heightOf(withheld), COLOURS.withheld)
    );
  });
  const lines = Array.from({ length: Math.round(scale.most / scale.step) + 1 }, (_, step) => {
    const y = HEIGHT - BOTTOM - heightOf(step * scale.step);
    const label = String(step * scale.step);
    const line = `<path d="M${LEFT} ${y}H${WIDTH - RIGHT}" stroke="${COLOURS.line}" stroke-width="1"/>`;
    return line + digits(label, LEFT - 10 - widthOf(label), y - 3 * DIGIT_SIZE);
  });
  const every = Math.ceil(days.length / MOST_LABELS);
  const labels = days.map(({ day }, place) => {
    const label = day.slice(5);
    const x = LEFT + (place + 0.5) * room - widthOf(label) / 2;
    return place % every === 0 ? digits(label, Math.min(x, WIDTH - RIGHT - widthOf(label)), HEIGHT - BOTTOM + 14) : "";
  });
  const body = [...lines, ...bars, ...labels].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${rectangle(0, 0, WIDTH, HEIGHT, COLOURS.background)}${body}</svg>`;
}

/** The highest value of an axis that holds `most`, and a step that divides it into at most five. */
function niceScale(most: number): { readonly most: number; readonly step: number } {
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const step =
    [0.2, 0.5, 1, 2, 5].map((part) => Math.max(1, part * magnitude)).find((each) => most / each <= 5) ?? most;
  return { most: Math.ceil(most / step) * step, step };
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${Math.max(0, height)}" fill="${colour}"/>`;
}

function digits(text: string, x: number, y: number): string {
  const strokes = [...text].map(
    (sign, place) => `<path transform="translate(${place * DIGIT_ADVANCE} 0)" d="${STROKES[sign] ?? ""}"/>`,
  );
  return `<g transform="translate(${x} ${y}) scale(${DIGIT_SIZE})" fill="none" stroke="${COLOURS.digit}" stroke-width="0.8">${strokes.join("")}</g>`;
}

function widthOf(text: string): number {
  return (text.length * DIGIT_ADVANCE - 2) * DIGIT_SIZE;
}
