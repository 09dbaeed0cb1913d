import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { ArticleWriter } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { parseContent } from "../html/parse-html.ts";
import { readProperties } from "../packed/stated-properties.ts";
import { noDocument, unpack } from "../packed/unpack.ts";
import { decodeXml, refuseEntities } from "../packed/walk-xml.ts";

const WHAT = REASONS.wordDocument;
const BODY = "word/document.xml";
const PROPERTIES = "docProps/core.xml";
/** Text and styles; no pictures, macros or what is embedded. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[\w-]+\.xml|word\/_rels\/[\w-]+\.xml\.rels)$/;
/** The reader of Word documents keeps all of it in memory several times over. */
const LARGEST_BODY = 40_000_000;
/** A table of contents says what stands elsewhere. */
const CONTENTS = ["p[style-name^='toc '] => !", "p[style-name^='TOC '] => !", "p[style-name='table of figures'] => !"];
const STYLES = [
  ...CONTENTS,
  "p[style-name='Code'] => pre:separator('\n')",
  "p[style-name='Source Code'] => pre:separator('\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "p[style-name='Plain Text'] => pre:separator('\n')",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
];
/** Where a document has a title of its own, its headings stand below that. */
const STYLES_BELOW_TITLE = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
];
const HAS_TITLE = /<w:pStyle w:val="Title"/;

/** Reads a Word document as the page that it would be. Throws UnusableFileError. */
export async function readDocx(bytes: Uint8Array): Promise<ArticleContent> {
  const files = unpack(bytes, WHAT, (path) => WANTED.test(path));
  const body = files.get(BODY);
  if (body === undefined) throw noDocument(WHAT);
  if (body.length > LARGEST_BODY)
    throw new UnusableFileError(fill(REASONS.longDocument, { size: Math.round(body.length / 1_000_000) }));
  for (const [path, file] of files) if (path !== BODY) refuseEntities(decodeXml(file));
  const xml = decodeXml(body);
  refuseEntities(xml);
  const parts = { ...Object.fromEntries(files), [BODY]: strToU8(withoutHidden(xml)) };
  const html = await toHtml(Buffer.from(zipSync(parts, { level: 0 })), HAS_TITLE.test(xml));
  const writer = new ArticleWriter();
  parseContent(html, writer);
  const properties = files.get(PROPERTIES);
  return { ...writer.finish(), metadata: properties === undefined ? {} : readProperties(decodeXml(properties)) };
}

/** Words with the same looks, and what says how they look, without how they looked before a change that is kept track of. */
const RUN =
  /<w:r(?: [^<>]*)?>\s*<w:rPr>((?:(?!<w:rPrChange|<\/w:rPr>|<w:r[ >])[\s\S])*)(?=<w:rPrChange|<\/w:rPr>)(?:(?!<\/?w:r[ >])[\s\S])*<\/w:r>/g;
const HIDDEN = /<w:vanish(?:\s*\/>| w:val="(?:1|true|on)")/;

/** What Word hides from readers is written for somebody else. */
function withoutHidden(xml: string): string {
  return xml.includes("<w:vanish") ? xml.replace(RUN, (run, looks: string) => (HIDDEN.test(looks) ? "" : run)) : xml;
}

async function toHtml(buffer: Buffer, hasTitle: boolean): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: hasTitle ? [...STYLES_BELOW_TITLE, ...STYLES] : STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        externalFileAccess: false,
      },
    );
    return value;
  } catch {
    // It says what its code stumbled over, which helps no owner.
    throw new UnusableFileError(fill(REASONS.damagedDocument, { what: WHAT }));
  }
}
