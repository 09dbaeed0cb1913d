/** How words are set apart in a terminal. */
export interface Style {
  bold(text: string): string;
  underline(text: string): string;
  dim(text: string): string;
  link(label: string, url: string): string;
  /** What begins each line of a quote. */
  readonly quoteBar: string;
  /** Columns to wrap at; undefined: no wrapping. */
  readonly columns: number | undefined;
}

export interface StyleOptions {
  /** A terminal rather than a file or a pipe. */
  readonly terminal: boolean;
  /** False when NO_COLOR is set or the terminal is a dumb one. */
  readonly colour: boolean;
  readonly columns?: number | undefined;
}

const MAX_COLUMNS = 100;
const MIN_COLUMNS = 20;

/** Escape sequences on a terminal that wants them; elsewhere signs that survive a file: **bold**, _underlined_, title (address). */
export function createStyle({ terminal, colour, columns }: StyleOptions): Style {
  // Some terminals say that they have no columns at all.
  const width = terminal && columns ? Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS)) : undefined;
  if (!terminal || !colour) {
    return {
      bold: (text) => `**${text}**`,
      underline: (text) => `_${text}_`,
      dim: (text) => text,
      link: (label, url) => `${label} (${url})`,
      quoteBar: "> ",
      columns: width,
    };
  }
  return {
    bold: (text) => `\u001b[1m${text}\u001b[22m`,
    underline: (text) => `\u001b[4m${text}\u001b[24m`,
    dim: (text) => `\u001b[2m${text}\u001b[22m`,
    // OSC 8, which terminals that do not know it leave out.
    link: (label, url) => `\u001b]8;;${url}\u001b\\${label}\u001b]8;;\u001b\\`,
    quoteBar: "\u001b[2m│\u001b[22m ",
    columns: width,
  };
}
