import { Parser } from "htmlparser2";
import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";

/** What is told of an XML document, in its order. Names are as they are written, with their prefixes. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No program nests elements so deep in these documents. */
const DEEPEST = 500;
/** Entities of a document's own may stand for gigabytes, or for other files; no program writes any. */
const ENTITY = /<!ENTITY\b/i;

/** Tells of an XML document's elements. Throws UnusableFileError for one that was made to do harm. */
export function walkXml(xml: string, handler: XmlHandler): void {
  refuseEntities(xml);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new UnusableFileError(fill(REASONS.deepXml, { most: DEEPEST }));
        handler.open?.(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        handler.close?.(name);
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** Throws UnusableFileError for XML that defines entities of its own. */
export function refuseEntities(xml: string): void {
  if (ENTITY.test(xml)) throw new UnusableFileError(REASONS.entities);
}

/** XML is UTF-8 unless its first bytes say otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}
