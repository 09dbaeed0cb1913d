import { deflateSync } from "node:zlib";

/** Text on a page: `y` is counted from the top, in points. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: "Helvetica" | "Courier";
}

export interface PdfOptions {
  readonly title?: string;
  /** Titles of bookmarks. */
  readonly bookmarks?: readonly string[];
  /** Entries of the file's trailer, as "/Encrypt << ... >>". */
  readonly trailer?: string;
  /** What stands in each page's contents instead of text. */
  readonly contents?: Buffer;
  /** The same, compressed already. */
  readonly packed?: Buffer;
  /** How a page is turned, in degrees. */
  readonly rotate?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A small PDF of pages that show these texts; letters beyond Latin-1 are not written. */
export function makePdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Buffer {
  const { title = "", bookmarks = [], trailer = "", contents, packed, rotate = 0 } = options;
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1"));
  const firstPage = 6;
  const firstBookmark = firstPage + 2 * pages.length;
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(" ");
  add(`<< /Type /Catalog /Pages 2 0 R ${bookmarks.length > 0 ? `/Outlines ${firstBookmark} 0 R` : ""} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  add(`<< /Title (${literal(title)}) >>`);
  for (const [i, page] of pages.entries()) {
    const resources = "/Resources << /Font << /Helvetica 3 0 R /Courier 4 0 R >> >>";
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} ${resources} /Contents ${firstPage + 2 * i + 1} 0 R >>`,
    );
    add(stream(packed ?? deflateSync(contents ?? Buffer.from(page.map(show).join("\n"), "latin1"))));
  }
  if (bookmarks.length > 0) {
    const [first, last] = [firstBookmark + 1, firstBookmark + bookmarks.length];
    add(`<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length} >>`);
    for (const [i, name] of bookmarks.entries()) {
      const next = i + 1 < bookmarks.length ? `/Next ${first + i + 1} 0 R` : "";
      add(`<< /Title (${literal(name)}) /Parent ${firstBookmark} 0 R /Dest [${firstPage} 0 R /Fit] ${next} >>`);
    }
  }
  return assemble(objects, `/Root 1 0 R /Info 5 0 R ${trailer}`);
}

/** Lines of a column, one below the other. */
export function column(lines: readonly string[], x = 72, top = 100, size = 10, step = 14): Placed[] {
  return lines.map((text, i) => ({ text, x, y: top + i * step, size }));
}

function show({ text, x, y, size = 10, font = "Helvetica" }: Placed): string {
  return `BT /${font} ${size} Tf ${x} ${HEIGHT - y} Td (${literal(text)}) Tj ET`;
}

function literal(text: string): string {
  return text.replace(/[\\()]/g, "\\$&").replaceAll("•", "\\225");
}

function stream(packed: Buffer): Buffer {
  const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, body] of objects.entries()) {
    offsets.push(length);
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(object);
    length += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
