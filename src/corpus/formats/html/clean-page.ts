import { decodeAs } from "../../decode-text.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { decodeHtml } from "./decode-html.ts";
import { contentRole, findContent } from "./find-content.ts";
import { PageMetadata } from "./page-metadata.ts";
import { type Attributes, isSilent } from "./skipped-elements.ts";
import { walkHtml } from "./walk-html.ts";

/** What elements of a page are kept, since they say what its text is; of all others only what is in them is. */
const KEPT = new Set(
  (
    "h1 h2 h3 h4 h5 h6 p div section aside blockquote pre code tt samp kbd br hr ul ol li dl dt dd table caption " +
    "thead tbody tfoot tr td th details summary figure figcaption b strong i em s del sub sup q address"
  ).split(" "),
);
/** What stands in the place of elements whose name says what they are for a page, and nothing of their text. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  "article header footer hgroup form fieldset legend center"
    .split(" ")
    .map((name) => [name, name === "article" ? "section" : "div"]),
);
const VOID = new Set(["br", "hr"]);
/** What of an element says how its text is read. */
const KEPT_ATTRIBUTES = ["class", "data-lang", "data-language", "start", "value", "lang", "colspan", "rowspan"];
/** Elements that begin a line of the file, for people. */
const BEGINS_LINE =
  /^(?:h[1-6]|p|div|section|article|aside|blockquote|pre|ul|ol|li|dl|dt|dd|table|tr|details|figure|hr)$/;

export interface PageOrigin {
  readonly url: string;
  /** The encoding that its server said. */
  readonly charset?: string;
}

/**
 * A page as a file to keep: what it says, in the elements that say how that is read, and what is known of it; nothing that
 * changes from one time to the next. Throws UnusableFileError where it has no text.
 */
export function cleanPage(bytes: Uint8Array, { url, charset }: PageOrigin): string {
  const html = decode(bytes, charset);
  const content = findContent(html);
  const metadata = new PageMetadata();
  const body: string[] = [];
  const closing: { readonly tag: string; readonly isSilent: boolean; readonly isContent: boolean }[] = [];
  let silent = 0;
  let inside = 0;
  let code = 0;
  let letters = 0;
  walkHtml(html, {
    openElement(name, attributes) {
      metadata.openElement(name, attributes);
      const isContent = content !== undefined && contentRole(name, attributes) === content;
      if (isContent) inside += 1;
      const hides = isSilent(name, attributes, inside > 0);
      if (hides) silent += 1;
      const kept = RENAMED.get(name) ?? name;
      const isKept = silent === 0 && (content === undefined || inside > 0) && KEPT.has(kept);
      if (isKept) body.push(openTag(kept, attributes, code === 0));
      if (isKept && kept === "pre") code += 1;
      closing.push({ tag: isKept && !VOID.has(kept) ? kept : "", isSilent: hides, isContent });
    },
    closeElement() {
      metadata.closeElement();
      const { tag = "", isSilent: hid = false, isContent = false } = closing.pop() ?? {};
      if (tag !== "") body.push(`</${tag}>`);
      if (tag === "pre") code -= 1;
      if (hid) silent -= 1;
      if (isContent) inside -= 1;
    },
    text(text) {
      metadata.text(text);
      if (silent > 0 || (content !== undefined && inside === 0)) return;
      letters += text.trim().length;
      body.push(escapeText(code > 0 ? text : text.replace(/[^\S\u00a0]+/g, " ")));
    },
  });
  if (letters === 0) throw new UnusableFileError(REASONS.needsScripts);
  return `${head(metadata, url)}<body>\n<main>${body.join("")}\n</main>\n</body>\n</html>\n`;
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined || /^utf-?8$/.test(charset)) return decodeHtml(bytes).text;
  return decodeAs(charset, bytes) ?? decodeHtml(bytes).text;
}

function openTag(name: string, attributes: Attributes, mayBreak: boolean): string {
  const kept = KEPT_ATTRIBUTES.flatMap((key) => {
    const value = attributes[key];
    return value === undefined || value === "" ? [] : [` ${key}="${escapeAttribute(value)}"`];
  });
  return `${mayBreak && BEGINS_LINE.test(name) ? "\n" : ""}<${name}${kept.join("")}>`;
}

function head(metadata: PageMetadata, url: string): string {
  const { stated, pageTitle } = metadata.finish();
  const named = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`<meta name="${name}" content="${escapeAttribute(value)}">`];
  return [
    "<!doctype html>",
    stated.lang === undefined ? "<html>" : `<html lang="${escapeAttribute(stated.lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    ...(pageTitle === "" ? [] : [`<title>${escapeText(pageTitle)}</title>`]),
    `<link rel="canonical" href="${escapeAttribute(url)}">`,
    ...named("og:site_name", stated.publisher),
    ...named("author", stated.author),
    ...named("date", stated.published),
    "</head>",
    "",
  ].join("\n");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
