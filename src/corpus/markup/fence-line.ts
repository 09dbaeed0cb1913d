/** What the line that opens a block of code says of it. */
export interface FenceLine {
  /** As it is written: "js", "c++". */
  readonly language: string | undefined;
  /** The file that the code belongs in, or what it is called. */
  readonly title: string | undefined;
}

const FENCE = /^(?:`{3,}|~{3,})[ \t]*([^\n\r]*)/;
/** `js`, `{.python .numberLines}`, `js{1,3}`, `js:config.js`. */
const LANGUAGE = /^\{?[ \t]*\.?([A-Za-z][\w+#.-]*)/;
/** `title="a.yml"`, `filename=a.yml`, and `[a.yml]` as VitePress has it. */
const TITLE =
  /\b(?:title|filename|file|label)=(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s"'}]{1,200}))|\[([^[\]]{1,200})\]/;

/** `[source,ruby]` and `[,ruby]` of AsciiDoc, `.. code-block:: ruby` of reStructuredText. */
const ATTRIBUTES =
  /^\[(?:source|listing|literal)?(?:[%.#][\w.#%-]{1,60})?(?:,[ \t]*([A-Za-z][\w+#.-]{0,30})(?![\w+#.=-]))?[^\]]{0,300}\]$/;
const DIRECTIVE =
  /^\.\. (?:[\w-]{1,40}:)?(?:code-block|code-tab|code|sourcecode|prompt|parsed-literal|math)::[ \t]*([A-Za-z][\w+#.-]{0,30})?/;

/** `{% highlight ruby linenos %}` of Jekyll. */
const HIGHLIGHT = /^\{%-?[ \t]*highlight[ \t]+([A-Za-z][\w+#.-]{0,30})[^%]{0,100}%\}[ \t]*$/;

/** Reads the line that a block of code begins with; undefined where that is code itself. */
export function readFenceLine(line: string): FenceLine | undefined {
  const other = ATTRIBUTES.exec(line) ?? DIRECTIVE.exec(line) ?? HIGHLIGHT.exec(line);
  if (other !== null) return { language: other[1], title: undefined };
  const info = FENCE.exec(line)?.[1];
  if (info === undefined) return undefined;
  const [, double, single, bare, bracketed] = TITLE.exec(info) ?? [];
  // A first word with a value is no language: `title="a.yml"` alone.
  const language = /^\w+=/.test(info) ? undefined : LANGUAGE.exec(info)?.[1];
  return { language, title: double ?? single ?? bare ?? bracketed };
}
