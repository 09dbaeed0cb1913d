/** A stretch of text as a member sees it. */
export interface ShownText {
  readonly text: string;
  readonly bold: boolean;
}

export interface ShownLine {
  readonly quoted: boolean;
  readonly small: boolean;
  /** Inside a block of code, where nothing is acted upon but its end. */
  readonly code: boolean;
  readonly parts: readonly ShownText[];
}

/** Emphasis, code, links, strikethrough, spoilers, anything in angle brackets, pings, addresses, emoji by name. */
const FORMATS = /[*_`[]|~~|\|\||<\S|@(?:everyone|here)|:\/\/|:[^\s:\\]+:/y;
const BLOCK_START = /^\s*(?:>|(?:#{1,3}|-#?|\+|\d+[.)])\s)/;

const FENCE = "```";

/**
 * Reads Markdown as Discord's client does, knowing only block quotes, blocks of code in them, small print, bold and
 * backslashes. Throws on any other sign that Discord would act upon: in what people and articles say, there must be none.
 */
export function readShown(content: string): ShownLine[] {
  let code = false;
  const lines = content.split("\n").flatMap((line): ShownLine[] => {
    const quoted = line.startsWith("> ");
    const words = quoted ? line.slice(2) : line;
    const small = !code && words.startsWith("-# ");
    const body = small ? words.slice(3) : words;
    if (quoted && (code ? body === FENCE : /^```[a-z0-9_+\-.#]*$/i.test(body))) {
      code = !code;
      return [];
    }
    if (code) {
      if (!quoted || body.includes(FENCE)) throw new Error(`Code ends within ${JSON.stringify(line)}`);
      return [{ quoted, small, code, parts: [{ text: body, bold: false }] }];
    }
    if (BLOCK_START.test(body)) throw new Error(`A block starts in ${JSON.stringify(line)}`);
    return [{ quoted, small, code, parts: readInline(body) }];
  });
  if (code) throw new Error("Code never ends");
  return lines;
}

function readInline(body: string): ShownText[] {
  const parts: ShownText[] = [];
  let bold = false;
  let shown = "";
  const close = () => {
    if (shown !== "") parts.push({ text: shown, bold });
    else if (bold) throw new Error(`Empty bold in ${JSON.stringify(body)}`);
    shown = "";
  };
  for (let place = 0; place < body.length; place++) {
    const sign = body.charAt(place);
    const next = body.charAt(place + 1);
    if (sign === "\\" && /[^0-9A-Za-z\s]/.test(next)) {
      shown += next;
      place++;
    } else if (sign === "*" && next === "*") {
      close();
      bold = !bold;
      place++;
    } else if (startsFormat(body, place)) {
      throw new Error(`Unescaped ${sign} in ${JSON.stringify(body)}`);
    } else shown += sign;
  }
  if (bold) throw new Error(`Bold stays open in ${JSON.stringify(body)}`);
  close();
  return parts;
}

function startsFormat(body: string, place: number): boolean {
  FORMATS.lastIndex = place;
  return FORMATS.test(body);
}

/** Everything that is seen, line by line, formats left out. */
export function shownText(content: string): string {
  return readShown(content)
    .map((line) => line.parts.map((part) => part.text).join(""))
    .join("\n");
}

/** What is set in bold, one entry a stretch. */
export function shownBold(content: string): string[] {
  return readShown(content).flatMap((line) => line.parts.filter((part) => part.bold).map((part) => part.text));
}
