import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRestructuredText } from "../../../../src/corpus/formats/restructured-text/restructured-text.ts";
import { expectOrdered } from "../expect-ordered.ts";
import { blocksOf, contentOf, shownOf } from "../read-text.ts";

const blocks = (text: string) => blocksOf(contentOf(readRestructuredText, text));

describe("reStructuredText", () => {
  it("has headings by the signs below them, in the order in which those come, and says who wrote it", () => {
    const content = contentOf(
      readRestructuredText,
      ".. _top:\n\n====\nLamp\n====\n\n:Author: Ada\n:Date: 2024-05-01\n\nOne\n---\nText.\n\nTwo\n~~~\n\nThree\n-----\n\nEnd.\n\n----\n",
    );
    expect(content).toMatchObject({ derivedTitle: "Lamp", metadata: { author: "Ada", published: "2024-05-01" } });
    expect(content.blocks.map((block) => [block.kind, block.kind === "heading" ? block.level : 0])).toEqual([
      ["heading", 1],
      ["heading", 2],
      ["paragraph", 0],
      ["heading", 3],
      ["heading", 2],
      ["paragraph", 0],
    ]);
    expect(shownOf(content).text.trim()).toMatch(/^Lamp\n\nOne\nText\.\n\nTwo\n+Three\n+End\.$/);
  });

  it("has code below two colons, of directives with their language, and of sessions", () => {
    const text =
      "Run this::\n\n    light\n      --now\n\n.. code-block:: python\n   :linenos:\n\n   def a():\n       b\n\nThen.\n\n>>> a()\n'on'\n";
    expect(shownOf(contentOf(readRestructuredText, text)).code).toEqual([
      [undefined, "light\n  --now"],
      ["python", "def a():\n    b"],
      [undefined, ">>> a()\n'on'"],
    ]);
    expect(blocks(text)[0]).toEqual(["paragraph", "Run this"]);
  });

  it("has notes, lists, terms and tables", () => {
    const text =
      ".. note::\n\n   Mind the\n   lamp.\n\n.. warning:: Hot.\n\n- One\n  goes on\n- Two\n\nterm\n   Meaning.\n\n== ==\nA  B\n== ==\n1  2\n== ==\n";
    expect(blocks(text)).toEqual([
      ["paragraph", "Mind the\n   lamp."],
      ["paragraph", "Hot."],
      ["paragraph", "- One\n  goes on"],
      ["paragraph", "- Two"],
      ["paragraph", "term"],
      ["paragraph", "Meaning."],
      ["code", "== ==\nA  B\n== ==\n1  2\n== =="],
    ]);
  });

  it.each([
    ["The **bold**, *thin* and ``pl*in*`` word.", "The bold, thin and pl*in* word."],
    ["See `our site <https://e.org>`_ and :ref:`the setup <setup>`.", "See our site and the setup."],
    ["Call :py:func:`os.path.join` or :meth:`~a.b.Lamp.light`.", "Call os.path.join or light."],
    ["A `Title`_ and 2 * 3 * 4 of |name| [1]_.", "A Title and 2 * 3 * 4 of name."],
  ])("%s is read as %j", (written, read) => {
    expect(blocks(written)[0]?.[1]).toBe(read);
  });

  it.each([
    ["Choose\n:menuselection:`File --> Open`.", "Choose File --> Open."],
    [".. versionadded:: 2.1\n   The thing.", "versionadded 2.1 The thing."],
    [".. only:: html\n\n   Text.", "Text."],
    [".. list-table:: Lamps\n   :header-rows: 1\n\n   * - Name", "Lamps\n\n   * - Name"],
    ["Text.\n\n  :param oil: Oil.\n  :type oil: str", "Text.\n\n:param oil: Oil.\n:type oil: str"],
    [".. [#f1] A note.", "A note."],
    ["As [Olin90]_ says.\n\n.. [Olin90] On lamps.", "As [Olin90] says.\n\n[Olin90] On lamps."],
    ["Press :kbd:`<` if :code:`a < b`, see :ref:`Oil <oil>`.", "Press < if a < b, see Oil."],
    [".. code-tab:: py\n\n   light()", "light()"],
  ])("%j is shown as %j", (written, shown) => {
    expect(shownOf(contentOf(readRestructuredText, written)).text.trim()).toBe(shown);
  });

  it("never reads other files, and leaves out what says nothing", () => {
    const content = contentOf(
      readRestructuredText,
      "Text.\n\n.. include:: /etc/hostname\n\n.. literalinclude:: x.py\n   :lines: 1\n\n.. toctree::\n\n   a\n   b\n\n.. a comment\n   goes on\n\n.. raw:: html\n\n   <script>x</script>\n",
    );
    expect(blocksOf(content)).toEqual([["paragraph", "Text."]]);
    expect(shownOf(content).text.trim()).toBe("Text.");
    expect(content.warning).toContain("includes other files (2)");
  });

  it("has blocks in order and apart, whatever is in it", () => {
    const line = fc.constantFrom(
      "",
      "a",
      "==",
      "---",
      "  b",
      "- c",
      "d::",
      ".. e",
      ".. f:: g",
      "   :h: i",
      "+--+--+",
      "== ==",
      ">>> j",
      "::",
      "| k",
      "....",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        expectOrdered(contentOf(readRestructuredText, lines.join(end)));
      }),
    );
  });
});
