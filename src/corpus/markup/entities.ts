import type { Span } from "../../language/span.ts";

/** The entities that people write in prose: each a name, and behind it the character that it stands for. */
const NAMED_CHARACTERS = `
  amp & lt < gt > quot " apos ' copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo »
  sbquo ‚ bdquo „ bull • middot · deg ° plusmn ± times × divide ÷ minus − ne ≠ le ≤ ge ≥ asymp ≈ infin ∞ micro µ frac12 ½ frac14 ¼
  frac34 ¾ sup1 ¹ sup2 ² sup3 ³ sect § para ¶ dagger † euro € pound £ yen ¥ cent ¢ larr ← rarr → uarr ↑ darr ↓ harr ↔ rArr ⇒ hArr ⇔
  check ✓ cross ✗ star ☆ lbrace { rbrace } lcub { rcub } lbrack [ rbrack ] lsqb [ rsqb ] lpar ( rpar ) vert | verbar | ast * lowbar _
  num # colon : excl ! dollar $ percnt % commat @ bsol \\ sol / grave \` plus + equals = quest ? comma , period . semi ;
  agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë iacute í ntilde ñ oacute ó
  ocirc ô otilde õ ouml ö oslash ø uacute ú ugrave ù ucirc û uuml ü szlig ß Auml Ä Ouml Ö Uuml Ü Eacute É
`;
const NAMED = new Map(
  NAMED_CHARACTERS.trim()
    .split(/\s+/)
    .flatMap((name, at, words) => (at % 2 === 0 ? [[name, words[at + 1] ?? ""]] : [])),
);
const SPACES = new Set(["nbsp", "ensp", "emsp", "thinsp"]);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/y;

/** An entity of HTML in a text, and the one character that it stands for. */
export interface Entity extends Span {
  readonly character: string;
}

/** The entity that begins at a place; undefined where none does whose character is known and a single one. */
export function entityAt(text: string, place: number): Entity | undefined {
  ENTITY.lastIndex = place;
  const found = ENTITY.exec(text);
  if (found === null) return undefined;
  const [all, decimal, hexadecimal, name = ""] = found;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const character = SPACES.has(name) ? " " : (NAMED.get(name) ?? characterOf(code));
  return character === undefined ? undefined : { start: place, end: place + all.length, character };
}

/** The entities in a text. */
export function findEntities(text: string): Entity[] {
  return [...text.matchAll(/&/g)].flatMap(({ index }) => entityAt(text, index) ?? []);
}

/** Of an entity all but its first character is markup: in that one's place what it stands for is shown. */
export function hiddenInEntity({ start, end }: Span, entity: string): Span[] {
  return entityAt(entity, 0)?.end === entity.length ? [{ start: start + 1, end }] : [];
}

/** Characters of two code units, and those that nobody can see, are left as they are written. */
function characterOf(code: number): string | undefined {
  if (code === 0xa0) return " ";
  const isSeen = code > 0x20 && code < 0xfffe && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  const character = isSeen ? String.fromCharCode(code) : undefined;
  return character !== undefined && /^[^\p{C}\p{Z}\p{M}]$/u.test(character) ? character : undefined;
}
