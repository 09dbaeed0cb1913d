/** How words are set apart in a terminal. */
export interface Style {
  bold(text: string): string;
  underline(text: string): string;
  dim(text: string): string;
  link(label: string, url: string): string;
  /** A day such as "2024-05-01", as its reader writes it. */
  day(day: string): string;
  /** What begins each line of a quote. */
  readonly quoteBar: string;
  /** Columns to wrap at now: windows change; undefined: no wrapping. */
  readonly columns: number | undefined;
}

export interface StyleOptions {
  /** A terminal rather than a file or a pipe. */
  readonly terminal: boolean;
  /** False when NO_COLOR is set or the terminal is a dumb one. */
  readonly colour: boolean;
  /** Read whenever something is to be wrapped. */
  readonly columns?: number | undefined;
  /** Whether links can be clicked (OSC 8): true unless the terminal is known to show its signs instead. */
  readonly links?: boolean;
  /** How days are written; as they are by default. */
  readonly day?: (day: string) => string;
}

const MAX_COLUMNS = 100;
const MIN_COLUMNS = 20;

/** Escape sequences on a terminal that wants them; elsewhere signs that survive a file: **bold**, _underlined_, title (address). */
export function createStyle(options: StyleOptions): Style {
  const { terminal, colour, links = true, day = (given) => given } = options;
  const named = (label: string, url: string) => `${label} (${url})`;
  if (!terminal || !colour) {
    return {
      bold: (text) => `**${text}**`,
      underline: (text) => `_${text}_`,
      dim: (text) => text,
      link: named,
      day,
      quoteBar: "> ",
      get columns() {
        return widthOf(options);
      },
    };
  }
  return {
    bold: (text) => `\u001b[1m${text}\u001b[22m`,
    underline: (text) => `\u001b[4m${text}\u001b[24m`,
    dim: (text) => `\u001b[2m${text}\u001b[22m`,
    link: links ? (label, url) => `\u001b]8;;${url}\u001b\\${label}\u001b]8;;\u001b\\` : named,
    day,
    quoteBar: "\u001b[2m│\u001b[22m ",
    get columns() {
      return widthOf(options);
    },
  };
}

/** Some terminals say that they have no columns at all. */
function widthOf({ terminal, columns }: StyleOptions): number | undefined {
  return terminal && columns ? Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS)) : undefined;
}

/** Terminals that show the signs of a link, or swallow the address with them; others leave out what they do not know. */
const WITHOUT_LINKS = { TERM: /^(linux|cons25|vt\d+|eterm.*|dumb)$/i, TERM_PROGRAM: /^Apple_Terminal$/ };

/** Whether the terminal of these variables shows links that can be clicked. */
export function showsLinks({ TERM, TERM_PROGRAM }: Readonly<Record<string, string | undefined>>): boolean {
  return !WITHOUT_LINKS.TERM.test(TERM ?? "") && !WITHOUT_LINKS.TERM_PROGRAM.test(TERM_PROGRAM ?? "");
}
