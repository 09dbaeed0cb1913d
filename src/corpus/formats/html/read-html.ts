import { ArticleWriter } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { decodeHtml } from "./decode-html.ts";
import { parsePage } from "./parse-html.ts";

/** Reads what a web page has to say: not what it is surrounded by, runs or looks like. */
export function readHtml(bytes: Uint8Array): ArticleContent {
  const { text: html, ...decoding } = decodeHtml(bytes);
  const writer = new ArticleWriter();
  const { stated, pageTitle } = parsePage(html, writer).finish();
  const content = writer.finish();
  const highest = content.blocks.filter((block) => block.kind === "heading" && block.level === 1);
  // One heading above all is what the page is called; its title often names the site, too.
  const derivedTitle = highest.length === 1 || pageTitle === "" ? content.derivedTitle : pageTitle;
  const metadata = highest.length > 1 && pageTitle !== "" ? { title: pageTitle, ...stated } : stated;
  return { ...content, ...decoding, derivedTitle, metadata };
}
