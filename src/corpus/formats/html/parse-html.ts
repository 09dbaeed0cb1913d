import type { ArticleWriter } from "../article-writer.ts";
import { type ContentElement, contentRole, findContent } from "./find-content.ts";
import { HtmlWriter } from "./html-writer.ts";
import { PageMetadata } from "./page-metadata.ts";
import { walkHtml } from "./walk-html.ts";

/** Writes the content of a page and gives what the page says about itself. Throws UnusableFileError. */
export function parsePage(html: string, writer: ArticleWriter): PageMetadata {
  return parse(html, writer, findContent(html));
}

/** Writes all of a page that is known to be content. Throws UnusableFileError. */
export function parseContent(html: string, writer: ArticleWriter): PageMetadata {
  return parse(`<main>${html}</main>`, writer, "main");
}

function parse(html: string, writer: ArticleWriter, content: ContentElement): PageMetadata {
  const metadata = new PageMetadata();
  const page = new HtmlWriter(writer);
  const roles: boolean[] = [];
  let inside = 0;
  walkHtml(html, {
    openElement(name, attributes) {
      metadata.openElement(name, attributes);
      const isContent = content !== undefined && contentRole(name, attributes) === content;
      roles.push(isContent);
      if (isContent) inside += 1;
      page.openElement(name, attributes, inside > 0);
    },
    closeElement() {
      metadata.closeElement();
      page.closeElement();
      if (roles.pop()) inside -= 1;
    },
    text(text) {
      metadata.text(text);
      if (content === undefined || inside > 0) page.text(text);
    },
  });
  page.end();
  return metadata;
}
