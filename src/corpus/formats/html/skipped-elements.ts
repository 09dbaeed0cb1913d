/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements of which a page shows nothing, or nothing to read. */
const SILENT = new Set(
  "title script style noscript template svg canvas iframe object embed audio video map button select datalist textarea dialog nav menu".split(
    " ",
  ),
);
/** What stands around the content of a page, unless it is within that. */
const AROUND = new Set(["header", "footer", "aside"]);
const SILENT_ROLES = new Set(
  "navigation banner contentinfo search menu menubar toolbar doc-noteref doc-toc".split(" "),
);
/** Names that many programs give to what is no content. */
const SILENT_NAMES = new Set(
  (
    "nav navbar navigation sidebar breadcrumb breadcrumbs toc table-of-contents pagination site-header site-footer page-footer " +
    "cookie-banner cookie-notice edit-link headerlink hash-link header-anchor heading-anchor skip-link visually-hidden sr-only " +
    "linenos linenodiv gutter line-numbers line-numbers-rows footnote-ref footnote-reference reference-index"
  ).split(" "),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether an element, with all that is in it, is nothing to read.
 * @param isContent whether it lies within what is known to be the content of the page
 */
export function isSilent(name: string, attributes: Attributes, isContent: boolean): boolean {
  if (SILENT.has(name) || (!isContent && AROUND.has(name))) return true;
  const { role = "", hidden, style = "", class: names = "", id = "" } = attributes;
  if (SILENT_ROLES.has(role) || hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  if (style !== "" && HIDDEN_STYLE.test(style)) return true;
  return SILENT_NAMES.has(id.toLowerCase()) || namesOf(names).some((each) => SILENT_NAMES.has(each));
}

/** The classes of an element; at most so many that nothing hangs on it. */
export function namesOf(classes: string): string[] {
  return classes === "" ? [] : classes.slice(0, 500).toLowerCase().split(/\s+/);
}
