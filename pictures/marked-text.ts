import type { Style } from "../src/terminal/style.ts";

/** A piece of a line that looks the same from its beginning to its end. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly small: boolean;
}

/** Of the characters that Unicode leaves to private use, which no article here has. */
const MARKS = { bold: ["\uE001", "\uE002"], underlined: ["\uE003", "\uE004"], small: ["\uE005", "\uE006"] } as const;
const QUOTE = "\uE007";

const between =
  ([open, close]: readonly [string, string]) =>
  (text: string) =>
    open + text + close;

/** How the terminal's renderer tells a picture what stands where. */
export const MARKING: Style = {
  bold: between(MARKS.bold),
  underline: between(MARKS.underlined),
  dim: between(MARKS.small),
  link: (label) => label,
  day: (day) => day,
  quoteBar: QUOTE,
  columns: undefined,
};

export interface Line {
  readonly isQuote: boolean;
  readonly runs: readonly Run[];
}

/** The lines of a reply that was rendered with MARKING. */
export function readLines(rendered: string): Line[] {
  return rendered.split("\n").map((line) => {
    const state = { bold: false, underlined: false, small: false };
    const runs: Run[] = [];
    for (const part of line.replaceAll(QUOTE, "").split(/([\uE001-\uE006])/)) {
      const kind = (["bold", "underlined", "small"] as const).find((each) => MARKS[each].some((mark) => mark === part));
      if (kind !== undefined) state[kind] = part === MARKS[kind][0];
      else if (part !== "") runs.push({ text: part, ...state });
    }
    return { isQuote: line.startsWith(QUOTE), runs };
  });
}

/** How wide a character is beside one of the plain font. */
const WIDTH = { bold: 1.15, small: 0.85 };

/** The line as several, none of them wider than `width` characters of the plain font. */
export function wrapLine({ isQuote, runs }: Line, width: number): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const word of run.text.split(/(?<= )/)) {
      const wide = word.length * (run.small ? WIDTH.small : run.bold ? WIDTH.bold : 1);
      if (used > 0 && used + wide > width) {
        lines.push([]);
        used = 0;
      }
      used += wide;
      lines.at(-1)?.push({ ...run, text: word });
    }
  }
  return lines.map((each) => ({ isQuote, runs: joined(each) }));
}

/** Neighbours that look the same as one. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const same = last?.bold === run.bold && last.underlined === run.underlined && last.small === run.small;
    if (last !== undefined && same) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
