import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/corpus/front-matter.ts";

const read = (text: string) => {
  const { bodyStart, ...rest } = readFrontMatter(text);
  return { ...rest, body: text.slice(bodyStart) };
};

describe("readFrontMatter", () => {
  it("reads the known fields, whatever the line ends, and ignores others", () => {
    const text = '---\ntitle: "A: b"\nauthor:\n  - Ann\n  - Bob\npublished: 2022-11-25\ntags: [x]\nurl:\n---\n# Body\n';
    const metadata = { title: "A: b", author: "Ann, Bob", published: "2022-11-25" };
    expect(read(text)).toEqual({ metadata, body: "# Body\n" });
    expect(read(text.replaceAll("\n", "\r\n"))).toEqual({ metadata, body: "# Body\r\n" });
    expect(read(text.replaceAll("\n", "\r"))).toEqual({ metadata, body: "# Body\r" });
  });

  it("may be empty, end with dots, or be all there is", () => {
    expect(read("---\n---\nBody")).toEqual({ metadata: {}, body: "Body" });
    expect(read("---\ntitle: A\n...\nBody")).toEqual({ metadata: { title: "A" }, body: "Body" });
    expect(read("---\ntitle: A\n---")).toEqual({ metadata: { title: "A" }, body: "" });
  });

  it("is nothing but a YAML mapping at the very start", () => {
    for (const text of [
      "\n---\ntitle: A\n---\n",
      "---\nJust text between rulers.\n---\nB",
      "---\ntitle: A\n",
      "----\na: b\n----\n",
    ])
      expect(read(text)).toEqual({ metadata: {}, body: text });
  });

  it("warns of what it can't understand and leaves the article as if there were none", () => {
    expect(read("---\nauthor: Ann\ntitle: A: b\n---\nBody")).toEqual({
      metadata: {},
      body: "Body",
      warning: "front matter is not valid YAML at line 3: put its text in quotes",
    });
    expect(read("---\ntitle: A\nurl: example.com\n---\nBody")).toEqual({
      metadata: {},
      body: "Body",
      warning: 'front matter: "url": must be an address that begins with http:// or https://',
    });
  });

  it("is not blown up by aliases that refer to aliases", () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1},*a${i - 1}` : "x"}]`,
    );
    expect(read(`---\n${bomb.join("\n")}\n---\nBody`).metadata).toEqual({});
  });
});
