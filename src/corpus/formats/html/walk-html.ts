import { Parser } from "htmlparser2";
import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import type { Attributes } from "./skipped-elements.ts";

/** What is told of a page, in its order: every element that is opened is closed, the inner ones first. */
export interface ElementHandler {
  openElement(name: string, attributes: Attributes): void;
  closeElement(): void;
  text(text: string): void;
}

/** Deeper pages are made to do harm: the parser's time grows with the square of the depth. */
export const DEEPEST = 2000;

/** Tells of a page's elements. Throws UnusableFileError for one that no browser would show. */
export function walkHtml(html: string, handler: ElementHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new UnusableFileError(fill(REASONS.deepElements, { most: DEEPEST }));
        handler.openElement(name, attributes);
      },
      onclosetag() {
        depth -= 1;
        handler.closeElement();
      },
      ontext: (text) => handler.text(text),
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
}
