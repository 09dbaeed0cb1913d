import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../src/corpus/front-matter/read-front-matter.ts";

const read = (text: string) => {
  const { bodyStart, ...rest } = readFrontMatter(text);
  return { ...rest, body: text.slice(bodyStart) };
};
const inside = (content: string) => read(`---\n${content}\n---\nBody`);

describe("readFrontMatter", () => {
  it("reads the known fields, whatever the line ends, and ignores others", () => {
    const text = '---\ntitle: "A: b"\nauthor:\n  - Ann\n  - Bob\npublished: 2022-11-25\ntags: [x]\nurl:\n---\n# Body\n';
    const metadata = { title: "A: b", author: "Ann, Bob", published: "2022-11-25" };
    expect(read(text)).toEqual({ metadata, body: "# Body\n" });
    expect(read(text.replaceAll("\n", "\r\n"))).toEqual({ metadata, body: "# Body\r\n" });
    expect(read(text.replaceAll("\n", "\r"))).toEqual({ metadata, body: "# Body\r" });
  });

  it("reads the questions that an article answers, one or many, each on a line", () => {
    expect(inside("asks: Who rang?").metadata).toEqual({ asks: "Who rang?" });
    expect(inside("asks:\n  - Who rang?\n  - ''").metadata).toEqual({ asks: "Who rang?" });
    expect(inside("asks:\n  - Who\n    rang?\n  - 'When: today?'").metadata).toEqual({
      asks: "Who rang?\nWhen: today?",
    });
    expect(inside(`asks: [${"A, ".repeat(51)}]`).warning).toContain("more than 50");
  });

  it("reads lists at the border, block scalars, quoted names and comments", () => {
    const content = 'author:\n- Ann\n# and\n- Bob\n"title": >\n  The\n\n  mill # 2\npublisher: [A, B] # both\n';
    expect(inside(content).metadata).toEqual({ title: "The mill # 2", author: "Ann, Bob", publisher: "A, B" });
  });

  it("takes what other programs read where our own fields say nothing, in a fixed order", () => {
    const stated = (content: string) => inside(content).metadata;
    expect(stated("linkTitle: C\nsidebar_label: B\ntitle: A")).toEqual({ title: "A" });
    expect(stated("linkTitle: C\nsidebar_label: B\ntitle:")).toEqual({ title: "B" });
    expect(stated("linkTitle: C")).toEqual({ title: "C" });
    expect(stated("updated: 2024-05-01\nlastmod: 2024-04-01\ndate: 2024-03-01")).toEqual({ published: "2024-03-01" });
    expect(stated("updated: 2024-05-01\nlastmod: 2024-04-01")).toEqual({ published: "2024-04-01" });
    expect(stated("published: 2024-06-01\ndate: 2024-03-01")).toEqual({ published: "2024-06-01" });
    expect(stated("last_update:\n  date: 2024-03-01")).toEqual({});
    expect(read("+++\ndate = 2026-02-01T10:00:00Z\nlinkTitle = 'T'\n+++\n").metadata).toEqual({
      title: "T",
      published: "2026-02-01",
    });
    expect(read('{"date": "2026-02-01", "draft": true}\nBody').metadata).toEqual({ published: "2026-02-01" });
  });

  it("says nothing of other programs' fields that are no text", () => {
    expect(inside("updated: true\ntitle: A")).toEqual({ metadata: { title: "A" }, body: "Body" });
  });

  it("may be empty, end with dots, or be all there is", () => {
    expect(read("---\n---\nBody")).toEqual({ metadata: {}, body: "Body" });
    expect(read("---\n# nothing\n\n---\nBody")).toEqual({ metadata: {}, body: "Body" });
    expect(read("---\ntitle: A\n...\nBody")).toEqual({ metadata: { title: "A" }, body: "Body" });
    expect(read("---\ntitle: A\n---")).toEqual({ metadata: { title: "A" }, body: "" });
  });

  it("is nothing but what stands between fences at the very start", () => {
    for (const text of [
      "\n---\ntitle: A\n---\n",
      "---\ntitle: A\n",
      "----\na: b\n----\n",
      "---\ntitle: A\n----\n",
      '+++\ntitle = "A"\n---\n',
      "{#anchor}\nBody",
      '{{< tag "a" >}}\nBody',
      '{"title": "A"} Body',
      '{"title": "A"\nBody',
    ])
      expect(read(text)).toEqual({ metadata: {}, body: text });
  });

  it.each([
    ["an alias to nothing", "glob: *.md\nstatus: *draft\ntitle: A"],
    [
      "a hundred and one aliases",
      `base: &a x\n${Array.from({ length: 101 }, (_, i) => `k${i}: *a`).join("\n")}\ntitle: A`,
    ],
    [
      "aliases to aliases",
      `${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : "x"}]`).join("\n")}\ntitle: A`,
    ],
    ["more than 64 KB", `notes: ${"secret ".repeat(20_000)}\ntitle: A`],
    ["a deep list", `secret: ${"[".repeat(2000)}\ntitle: A`],
    ["lists in lists", `secret:\n ${"- ".repeat(1100)}\ntitle: A`],
    ["keys in keys", `secret:\n ${"? ".repeat(1500)}\ntitle: A`],
    ["no YAML", "secret: a: b: c\n\t}{\ntitle: A"],
  ])("keeps what it holds out of the body, and reads what it can, with %s", (_, content) => {
    expect(inside(content)).toEqual({ metadata: { title: "A" }, body: "Body" });
  });

  it.each([
    "- a\n- list",
    "*nowhere",
    "Just text between rulers.",
    "[".repeat(2000),
    "- ".repeat(1100),
    "? ".repeat(1500),
    "{a: b}",
  ])("is kept out of the body with a warning where it holds no fields: %.20s", (content) => {
    expect(inside(content)).toEqual({
      metadata: {},
      body: "Body",
      warning: expect.stringMatching(/^front matter: it holds no "field: value" lines/),
    });
  });

  it("takes a value as it stands that people did not know to quote, and warns of what it can't understand", () => {
    expect(inside("author: Ann\ntitle: A: b")).toEqual({ metadata: { title: "A: b", author: "Ann" }, body: "Body" });
    expect(inside("author: Ann\ntitle: *mill")).toEqual({
      metadata: { author: "Ann" },
      body: "Body",
      warning: 'front matter: "title" is not valid YAML at line 3: put its text in quotes',
    });
    expect(inside("title: A\nurl: example.com")).toEqual({
      metadata: { title: "A" },
      body: "Body",
      warning: 'front matter: "url": must be an address that begins with http:// or https://',
    });
  });

  it.each(["[", "{a: ", "- ", "? ", ": ", "!a ", "&a ", "#\n", "\n", "\n  ", "\n- ", "'", '"', "\n ? "])(
    "survives known fields that would keep a parser busy: %j",
    (part) => {
      for (const times of [19, 20, 100, 2000, 30_000]) {
        const text = `---\ntitle: ${part.repeat(times)}\nauthor: Ann\n---\nBody`;
        expect(read(text)).toMatchObject({ body: "Body" });
      }
    },
  );

  it("is TOML between plus signs and JSON in braces, too", () => {
    const toml = `+++\ntitle = "A \\"b\\"" # c\nauthor = ["Ann", "Bob"]\npublisher = 'P'\npublished = 2022-11-25\n[extra]\ntitle = "no"\n+++\nBody`;
    const metadata = { title: 'A "b"', publisher: "P", author: "Ann, Bob", published: "2022-11-25" };
    expect(read(toml)).toEqual({ metadata, body: "Body" });
    expect(read('{\n  "title": "A } \\" b",\n  "author": ["Ann", "Bob"]\n}\nBody')).toEqual({
      metadata: { title: 'A } " b', author: "Ann, Bob" },
      body: "Body",
    });
    expect(read("+++\nJust text.\n+++\nBody")).toMatchObject({ body: "Body", warning: expect.stringContaining("+++") });
    expect(read('{"title": "A",}\nBody')).toMatchObject({ body: "Body", warning: expect.stringContaining("JSON") });
    expect(read("+++\ntitle = {a\n+++\nBody")).toMatchObject({
      body: "Body",
      warning: expect.stringContaining("title"),
    });
  });

  it("never throws, and gives what it was given of texts and lists that are written as JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (content) => void readFrontMatter(`---\n${content}\n---\n`)),
    );
    const word = fc.stringMatching(/^[a-z"'\\#:[\]{}&*-]{1,20}$/);
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 5 }), (title, authors) => {
        const content = `title: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(authors)}`;
        expect(inside(content).metadata).toEqual({ title, author: authors.join(", ") });
      }),
    );
  });
});
