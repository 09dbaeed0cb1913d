import type { ArticleWriter, InlineText } from "../article-writer.ts";
import { walkXml } from "../packed/walk-xml.ts";

interface Paragraph {
  text: string;
  /** How far it is set in, from 0. */
  depth: number;
}

/** What a placeholder holds that says nothing: number, date, what runs along below. */
const RUNNING = new Set(["sldNum", "dt", "ftr", "hdr", "sldImg"]);
const TITLES = new Set(["title", "ctrTitle"]);

/**
 * Writes the texts of a slide, or of the notes that belong to one. Gives whether it is shown: of a hidden one nothing is
 * written. Throws what `walkXml` throws.
 */
export function writeSlide(xml: string, writer: ArticleWriter): boolean {
  let isShown = true;
  let placeholder = "";
  let paragraphs: Paragraph[] = [];
  let current: Paragraph | undefined;
  let isText = false;
  let isField = false;
  let rows: InlineText[][] | undefined;
  const writeShape = () => {
    if (isShown && !RUNNING.has(placeholder)) writeParagraphs(paragraphs, placeholder, writer);
    paragraphs = [];
    placeholder = "";
  };
  walkXml(xml, {
    open(name, { show, type = "body", lvl = "0" }) {
      if (name === "p:sld") isShown = show !== "0" && show !== "false";
      else if (name === "p:ph") placeholder = type;
      else if (name === "a:p") current = { text: "", depth: 0 };
      else if (name === "a:pPr" && current) current.depth = Math.min(8, Number.parseInt(lvl, 10) || 0);
      else if (name === "a:br" && current) current.text += " ";
      // The number of the slide, or the day.
      else if (name === "a:fld") isField = true;
      else if (name === "a:t") isText = !isField;
      else if (name === "a:tbl") rows = [];
      else if (name === "a:tr") rows?.push([]);
    },
    close(name) {
      if (name === "a:t") isText = false;
      else if (name === "a:fld") isField = false;
      else if (name === "a:p" && current) {
        if (current.text.trim() !== "") paragraphs.push(current);
        current = undefined;
      } else if (name === "a:tc") {
        rows?.at(-1)?.push(plain(paragraphs.map(({ text }) => text).join(" ")));
        paragraphs = [];
      } else if (name === "a:tbl") {
        if (isShown) writeTable(rows ?? [], writer);
        rows = undefined;
      } else if (name === "p:sp") writeShape();
    },
    text(text) {
      if (isText && current) current.text += text;
    },
  });
  return isShown;
}

function writeParagraphs(paragraphs: readonly Paragraph[], placeholder: string, writer: ArticleWriter): void {
  if (TITLES.has(placeholder)) {
    writer.heading(placeholder === "ctrTitle" ? 1 : 2, plain(paragraphs.map(({ text }) => text).join(" ")));
    return;
  }
  writer.endBlock();
  for (const { text, depth } of paragraphs) {
    if (paragraphs.length === 1) writer.paragraph(plain(text));
    else writer.item(plain(text), "-", depth);
  }
  writer.endBlock();
}

/** Tables of slides name their columns in their first row, or are too small to need it. */
function writeTable(rows: readonly InlineText[][], writer: ArticleWriter): void {
  const [first, ...others] = rows;
  if (first === undefined) return;
  if (others.length > 0) writer.tableHead(first);
  else writer.row(first);
  for (const row of others) writer.row(row);
  writer.endBlock();
}

function plain(text: string): InlineText {
  return { text: text.replace(/\s+/g, " ").trim(), markup: [] };
}
