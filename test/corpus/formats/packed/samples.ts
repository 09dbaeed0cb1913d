import { makeZip } from "./make-zip.ts";

type Parts = Readonly<Record<string, string | Uint8Array>>;

const RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const properties = (title: string, author: string) =>
  `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator></cp:coreProperties>`;

/** A paragraph of a Word document. */
export function wordParagraph(text: string, style = "", more = ""): string {
  const own = style === "" && more === "" ? "" : `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>`;
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word document with this body. */
export function makeDocx(body: string, parts: Parts = {}): Buffer {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (format: string) => `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  return makeZip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `${RELATIONS}<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels":
      `${RELATIONS}<Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles ${W}>${style("Title", "Title")}${style("Heading1", "heading 1")}${style("Heading2", "heading 2")}${style("Code", "Code")}</w:styles>`,
    "word/numbering.xml":
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level("decimal")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A book of these chapters: XHTML by file name. */
export function makeEpub(chapters: Readonly<Record<string, string>>, parts: Parts = {}): Buffer {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, i) => `<item id="c${i}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  const texts = Object.entries(chapters).map(([name, html]) => [`OEBPS/${name}`, html]);
  return makeZip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/book.opf":
      '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The lamp</dc:title><dc:creator>Ann</dc:creator><dc:language>en</dc:language></metadata>' +
      `<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join("")}</manifest>` +
      `<spine><itemref idref="nav"/>${names.map((_, i) => `<itemref idref="c${i}"/>`).join("")}</spine></package>`,
    "OEBPS/nav.xhtml": "<nav><ol><li>Contents</li></ol></nav><p>Contents</p>",
    ...Object.fromEntries(texts),
    ...parts,
  });
}

/** A shape of a slide: what it is the place for, and its paragraphs, each with its depth. */
export function shape(type: string, ...paragraphs: readonly (readonly [string, number?])[]): string {
  const texts = paragraphs.map(
    ([text, depth = 0]) => `<a:p><a:pPr lvl="${depth}"/><a:r><a:t>${text}</a:t></a:r></a:p>`,
  );
  return `<p:sp><p:nvPr><p:ph type="${type}"/></p:nvPr><p:txBody>${texts.join("")}</p:txBody></p:sp>`;
}

/** A presentation of these slides; `notes` by the number of their slide. */
export function makePptx(
  slides: readonly string[],
  notes: Readonly<Record<number, string>> = {},
  parts: Parts = {},
): Buffer {
  const ids = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="r${i + 1}"/>`).join("");
  const relations = slides
    .map((_, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/slide" Target="slides/slide${i + 1}.xml"/>`)
    .join("");
  const files = slides.map((slide, i) => [
    `ppt/slides/slide${i + 1}.xml`,
    slide.startsWith("<p:sld") ? slide : `<p:sld>${slide}</p:sld>`,
  ]);
  const said = Object.entries(notes).flatMap(([number, text]) => [
    [`ppt/notesSlides/notesSlide${number}.xml`, `<p:notes>${text}</p:notes>`],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      `${RELATIONS}<Relationship Id="r1" Type="${OFFICE}/notesSlide" Target="../notesSlides/notesSlide${number}.xml"/></Relationships>`,
    ],
  ]);
  return makeZip({
    "ppt/presentation.xml": `<p:presentation><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `${RELATIONS}${relations}</Relationships>`,
    "docProps/core.xml": properties("PowerPoint Presentation", "Ann"),
    ...Object.fromEntries(files),
    ...Object.fromEntries(said),
    ...parts,
  });
}
