import { describe, expect, it } from "vitest";
import { catalogueKey, parseCatalogue } from "../../src/corpus/catalogue.ts";
import { UserError } from "../../src/errors.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (value: unknown) => parseCatalogue(bytes(JSON.stringify(value)), "seeds/articles.json");
const messageOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return "no error";
};

describe("parseCatalogue", () => {
  it("reads metadata by path and leaves out empty fields", () => {
    const entry = {
      title: " A  title\n",
      publisher: "",
      author: ["Ann", "Bob"],
      published: "2022-11-5T10:00:00Z",
      url: null,
    };
    const catalogue = parse({ "./news/a.txt": entry, "b.md": { published: 2019, url: "https://example.com/b?c=d" } });
    expect(Object.fromEntries(catalogue)).toEqual({
      "news/a.txt": { title: "A title", author: "Ann, Bob", published: "2022-11-05" },
      "b.md": { published: "2019", url: "https://example.com/b?c=d" },
    });
  });

  it("finds an accented name however its accents are stored", () => {
    expect(parse({ "cafe\u0301.txt": { title: "A" } }).get(catalogueKey("caf\u00e9.txt"))).toEqual({ title: "A" });
  });

  it("keeps a date that is not a full one as it was written", () => {
    expect(parse({ a: { published: "late November 2022" } }).get("a")).toEqual({ published: "late November 2022" });
  });

  it.each([["javascript:alert(1)", "ftp://example.com", "example.com", "https://", "https://a b.com", "http:///x"]])(
    "refuses an address that is not http or https",
    (...urls) => {
      for (const url of urls)
        expect(messageOf(() => parse({ "a.txt": { url } }))).toBe(
          'seeds/articles.json: "a.txt": "url": must be an address that begins with http:// or https://',
        );
    },
  );

  it("names the field at fault", () => {
    expect(messageOf(() => parse({ "a.txt": { title: { x: 1 } } }))).toBe(
      'seeds/articles.json: "a.txt": "title": must be text',
    );
    expect(messageOf(() => parse({ "a.txt": { titel: "A" } }))).toContain(
      '"a.txt": unknown field "titel" (known: title',
    );
    expect(messageOf(() => parse({ "a.txt": "A" }))).toContain('"a.txt": must be {');
    expect(messageOf(() => parse([{ file: "a.txt" }]))).toContain("seeds/articles.json: must be {");
    expect(messageOf(() => parse({ "a.txt": { title: "x".repeat(301) } }))).toContain(
      "not be longer than 300 characters",
    );
  });

  it("names the line of a mistake in the JSON", () => {
    const broken = '{\n  "a.txt": { "title": "A" },\n}';
    expect(messageOf(() => parseCatalogue(bytes(broken), "articles.json"))).toContain("not valid JSON: look at line 3");
    expect(messageOf(() => parseCatalogue(bytes('{\n"a"'), "articles.json"))).toContain("look at line 2");
    expect(messageOf(() => parseCatalogue(bytes(""), "articles.json"))).toContain("look at line 1");
  });

  it("says when the file is not UTF-8 and accepts a byte-order mark", () => {
    expect(messageOf(() => parseCatalogue(Uint8Array.of(0x7b, 0xff), "a.json"))).toContain("not UTF-8");
    expect(parseCatalogue(bytes("\ufeff{}"), "a.json").size).toBe(0);
  });

  it("treats names that mean something to JavaScript as any other", () => {
    const catalogue = parseCatalogue(bytes('{"__proto__": {"title": "A"}, "constructor": {"title": "B"}}'), "a.json");
    expect(catalogue.get("constructor")).toEqual({ title: "B" });
    expect(catalogue.get("toString")).toBeUndefined();
  });
});
