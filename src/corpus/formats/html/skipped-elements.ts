/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements of which a page shows nothing, or nothing to read. */
const SILENT = new Set(
  "title script style noscript template svg canvas iframe object embed audio video map button select datalist textarea dialog nav menu rt rp".split(
    " ",
  ),
);
/** What stands around the content of a page, unless it is within that. */
const AROUND = new Set(["header", "footer", "aside"]);
const SILENT_ROLES = new Set(
  "navigation banner contentinfo search menu menubar toolbar doc-noteref doc-backlink doc-toc doc-pagebreak".split(" "),
);
/** What books call what is nothing to read (EPUB Structural Semantics). */
const SILENT_TYPES = new Set("noteref backlink pagebreak toc landmarks page-list".split(" "));
/** Names that many programs give to what is no content. */
const SILENT_NAMES = new Set(
  (
    "nav navbar navigation sidebar breadcrumb breadcrumbs toc table-of-contents pagination site-header site-footer page-footer " +
    "cookie-banner cookie-notice edit-link headerlink hash-link header-anchor heading-anchor skip-link visually-hidden sr-only " +
    "linenos linenodiv gutter line-numbers line-numbers-rows footnote-ref footnote-reference footnote-back footnote-backref reversefootnote reference-index"
  ).split(" "),
);
/** Where links lead from a text to its notes and back, as Word documents and most programs of Markdown have them. */
const NOTE_LINK = /^#(?:(?:foot|end)note-(?:ref-)?\d|fn(?:ref)?[:\d])/;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether an element, with all that is in it, is nothing to read.
 * @param isContent whether it lies within what is known to be the content of the page
 */
export function isSilent(name: string, attributes: Attributes, isContent: boolean): boolean {
  if (SILENT.has(name) || (!isContent && AROUND.has(name))) return true;
  const { role = "", hidden, style = "", class: names = "", id = "", href = "" } = attributes;
  if (name === "a" && NOTE_LINK.test(href)) return true;
  if (namesOf(attributes["epub:type"] ?? "").some((type) => SILENT_TYPES.has(type))) return true;
  if (SILENT_ROLES.has(role) || hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  if (style !== "" && HIDDEN_STYLE.test(style)) return true;
  return SILENT_NAMES.has(id.toLowerCase()) || namesOf(names).some((each) => SILENT_NAMES.has(each));
}

/** What stands beside a text: what comes after it goes on with what was before. */
const BESIDE = new Set(["aside", "blockquote", "figure"]);
/** Classes of boxes, as DocBook, Asciidoctor, Sphinx and others have them. */
const BOXES = new Set("note tip warning caution important admonition admonitionblock".split(" "));

/** Whether an element is a box, whose headings are titles of its own and part nothing. */
export function isBox(name: string, attributes: Attributes): boolean {
  return BESIDE.has(name) || (name === "div" && namesOf(attributes["class"] ?? "").some((each) => BOXES.has(each)));
}

/** The classes of an element; at most so many that nothing hangs on it. */
export function namesOf(classes: string): string[] {
  return classes === "" ? [] : classes.slice(0, 500).toLowerCase().split(/\s+/);
}
