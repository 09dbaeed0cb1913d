/** The first line of a directive: what stands before it in the line, its name, and what follows. */
export const DIRECTIVE = /^\.\. (?:\|[^|]{1,100}\| )?([a-zA-Z][\w:+.-]{0,50})::[ \t]*(.*)$/;
/** An option below a directive, or a field of a list. */
export const FIELD = /^:[^\s:][^:]{0,100}:(?:[ \t]|$)/;

/** Directives whose content is code. */
export const CODE = new Set([
  "code-block",
  "code",
  "sourcecode",
  "parsed-literal",
  "math",
  "prompt",
  "doctest",
  "testcode",
  "code-tab",
]);
/** Those that say nothing to readers, and content that is no text: lists of other pages, other files, pictures' addresses. */
export const SILENT = new Set([
  "toctree",
  "contents",
  "include",
  "literalinclude",
  "raw",
  "highlight",
  "currentmodule",
  "module",
  "index",
  "meta",
  "sectnum",
  "default-role",
  "role",
  "replace",
  "unicode",
  "date",
  "tabularcolumns",
  "autosummary",
  "sectionauthor",
  "codeauthor",
  "default-domain",
  "automodule",
  "autoclass",
  "testsetup",
  "testcleanup",
  "graphviz",
  "youtube",
]);
/** Those whose first line says to programs alone when or how the content is shown. */
export const CONDITIONS = new Set([
  "only",
  "ifconfig",
  "container",
  "rst-class",
  "class",
  "cssclass",
  "grid",
  "grid-item",
]);
/** Those whose name tells what their first line says: "versionadded 2.1". */
export const VERSIONS = new Set(["versionadded", "versionchanged", "versionremoved", "deprecated"]);
/** Those whose first line names a picture. */
export const PICTURES = new Set(["image", "figure", "thumbnail"]);
/** Those that name other files, which are never read from here. */
export const INCLUDES = new Set(["include", "literalinclude"]);
