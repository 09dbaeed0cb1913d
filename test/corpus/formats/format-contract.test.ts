import { expect, it } from "vitest";
import { FORMATS } from "../../../src/corpus/formats/registry.ts";
import { describeFormat, type FormatSample } from "./format-contract.ts";
import { makeDocx, makeEpub, makePptx, shape, wordParagraph } from "./packed/samples.ts";
import { column, makePdf } from "./pdf/make-pdf.ts";

const MARKDOWN = `---
title: The lamp
---
# The lamp

It burns **all** night, see [the door](door.md).

:::tip
- One
- Two
:::

| Part | Watt |
|------|------|
| LED  | 5    |

\`\`\`js title="lamp.js"
light();
\`\`\`
`;

const HTML = `<!doctype html><html lang="en"><head><title>The lamp</title></head><body><nav>Home</nav><main>
<h1>The lamp</h1><p>It burns <code>all</code> night.</p><ul><li>One<ul><li>Two</li></ul></li></ul>
<table><tr><th>Part</th><th>Watt</th></tr><tr><td>LED</td><td>5</td></tr></table><pre class="language-js">light();</pre></main></body></html>`;

const RST = `The lamp
========

It burns **all** night.

.. code-block:: js

   light();

.. note:: Mind the door.

* One
* Two
`;

const ASCIIDOC = `= The lamp

It burns *all* night.

[source,js]
----
light();
----

NOTE: Mind the door.

|===
|Part |Watt

|LED |5
|===
`;

const SRT = `1
00:00:01,000 --> 00:00:03,000
Ada: The lamp burns.

2
00:01:10,000 --> 00:01:12,500
It burns all night.
`;

const EXPORT = JSON.stringify({
  guild: { id: "1", name: "Harbour" },
  channel: { id: "2", name: "lamps" },
  messages: [
    {
      id: "3",
      type: "Default",
      timestamp: "2026-03-01T10:00:00Z",
      content: "When does it burn?",
      author: { name: "Ada" },
    },
    {
      id: "4",
      type: "Default",
      timestamp: "2026-03-01T10:01:00Z",
      content: "It burns all night.",
      author: { name: "Bob" },
    },
  ],
});

const BURNS = ["burns", "night"];
const text = (extension: string, content: string, says = BURNS): FormatSample => ({
  extension,
  bytes: Buffer.from(content),
  says,
  isText: true,
});

const SAMPLES: readonly FormatSample[] = [
  text(".txt", "The lamp\n\nIt burns all night.\nMind the door."),
  text(".md", MARKDOWN),
  { ...text(".html", HTML), isText: false },
  {
    extension: ".docx",
    bytes: makeDocx(wordParagraph("The lamp", "Heading1") + wordParagraph("It burns all night.")),
    says: BURNS,
  },
  { extension: ".epub", bytes: makeEpub({ "a.xhtml": "<h1>The lamp</h1><p>It burns all night.</p>" }), says: BURNS },
  {
    extension: ".pptx",
    bytes: makePptx([shape("title", ["The lamp"]) + shape("body", ["It burns all night."])]),
    says: BURNS,
  },
  { extension: ".pdf", bytes: makePdf([column(["The lamp burns", "all night."])], { title: "The lamp" }), says: BURNS },
  text(".rst", RST),
  text(".adoc", ASCIIDOC),
  text(".csv", 'Part,Watt\nLED,5\n"Lamp, large",60\n', ["LED", "large"]),
  text(".tsv", "Part\tWatt\nLED\t5\n", ["LED"]),
  { ...text(".srt", SRT), isText: false },
  { ...text(".json", EXPORT), isText: false },
];

for (const sample of SAMPLES) describeFormat(sample);

it("every format there is keeps what formats promise", () => {
  const tried = SAMPLES.map(({ extension }) => FORMATS.findIndex(({ extensions }) => extensions.includes(extension)));
  expect(tried.sort((a, b) => a - b)).toEqual(FORMATS.map((_, i) => i));
});
