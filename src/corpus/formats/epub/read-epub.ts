import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { ArticleWriter } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { decodeHtml } from "../html/decode-html.ts";
import { parseContent } from "../html/parse-html.ts";
import { readProperties } from "../packed/stated-properties.ts";
import { noDocument, type Unpacked, unpack } from "../packed/unpack.ts";
import { decodeXml, refuseEntities, walkXml } from "../packed/walk-xml.ts";
import { readPackage } from "./epub-package.ts";

const WHAT = "EPUB";
const WANTED = /\.(?:x?html?|xml|opf)$/i;
const CONTAINER = "META-INF/container.xml";
const ENCRYPTION = "META-INF/encryption.xml";
/** How fonts alone are hidden (EPUB 3.3, 4.3); anything else hides the text. */
const HIDES_FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Reads a book chapter by chapter, in the order of its pages. Throws UnusableFileError. */
export function readEpub(bytes: Uint8Array): ArticleContent {
  const files = unpack(bytes, WHAT, (path) => WANTED.test(path));
  refuseProtection(files);
  const path = packagePath(files);
  const xml = decodeXml(required(files, path));
  const writer = new ArticleWriter();
  for (const chapter of readPackage(path, xml)) {
    const file = files.get(chapter);
    if (file === undefined) continue;
    const html = decodeHtml(file).text;
    refuseEntities(html);
    parseContent(html, writer);
  }
  return { ...writer.finish(), metadata: readProperties(xml) };
}

function refuseProtection(files: Unpacked): void {
  const encryption = files.get(ENCRYPTION);
  if (encryption === undefined) return;
  walkXml(decodeXml(encryption), {
    open(name, { Algorithm: algorithm = "" }) {
      if (/(?:^|:)EncryptionMethod$/.test(name) && !HIDES_FONTS.test(algorithm))
        throw new UnusableFileError(REASONS.copyProtected);
    },
  });
}

function packagePath(files: Unpacked): string {
  let path: string | undefined;
  walkXml(decodeXml(required(files, CONTAINER)), {
    open(name, { "full-path": full }) {
      if (/(?:^|:)rootfile$/.test(name)) path ??= full;
    },
  });
  if (path === undefined) throw noDocument(WHAT);
  return path;
}

function required(files: Unpacked, path: string): Uint8Array {
  const file = files.get(path);
  if (file === undefined) throw noDocument(WHAT);
  return file;
}
