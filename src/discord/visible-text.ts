const MARKDOWN = /\.(?:md|markdown)$/i;
const FRONT_MATTER = /^---[ \t]*\r?\n(?=[\w-]+[ \t]*:)[\s\S]{0,65536}?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Not one that is quoted as code, or escaped. */
const COMMENT = /(?<![`\\])<!--[\s\S]*?-->/g;
const BLANK_LINES = /\n(?:[^\S\n]*\n){2,}/g;

/**
 * An article's text with what Markdown keeps from readers blanked, character for character: front matter and HTML
 * comments, which are not indexed and so are not shown around what is.
 */
export function visibleText(path: string, text: string): string {
  return MARKDOWN.test(path) ? text.replace(FRONT_MATTER, blank).replace(COMMENT, blank) : text;
}

/** What was blanked out of a stretch of text leaves one blank line at most. */
export function closeGaps(visible: string, text: string): string {
  return visible === text ? text : visible.replace(BLANK_LINES, "\n\n");
}

function blank(hidden: string): string {
  return hidden.replace(/[^\n\r]/g, " ");
}
