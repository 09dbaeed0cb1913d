import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCatalogue } from "../../src/corpus/catalogue.ts";
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
    expect(catalogue.describe("news/a.txt")).toEqual({
      title: "A title",
      author: "Ann, Bob",
      published: "2022-11-05",
    });
    expect(catalogue.describe("b.md")).toEqual({ published: "2019", url: "https://example.com/b?c=d" });
  });

  it("finds an accented name however its accents are stored", () => {
    expect(parse({ "cafe\u0301.txt": { title: "A" } }).describe("caf\u00e9.txt")).toEqual({ title: "A" });
  });

  it("keeps a date that is not a full one as it was written", () => {
    expect(parse({ a: { published: "late November 2022" } }).describe("a")).toEqual({
      published: "late November 2022",
    });
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
    expect(parseCatalogue(bytes("\ufeff{}"), "a.json").describe("a.txt")).toEqual({});
  });

  it("treats names that mean something to JavaScript as any other", () => {
    const catalogue = parseCatalogue(bytes('{"__proto__": {"title": "A"}, "constructor": {"title": "B"}}'), "a.json");
    expect(catalogue.describe("constructor")).toEqual({ title: "B" });
    expect(catalogue.describe("toString")).toEqual({});
  });
});

describe("rules of the catalogue", () => {
  const urlOf = (rule: string, url: string, path: string) => parse({ [rule]: { url } }).describe(path).url;

  it("describe every article of a folder, and link each to its page", () => {
    const catalogue = parse({ "docs/**": { publisher: "The docs", url: "https://example.org/{path}" } });
    expect(catalogue.describe("docs/guide/set up.md")).toEqual({
      publisher: "The docs",
      url: "https://example.org/guide/set%20up",
    });
    expect(catalogue.describe("docs.md")).toEqual({});
    expect(catalogue.describe("other/docs/a.md")).toEqual({});
  });

  it.each([
    ["docs/**", "docs/guide/index.md", "guide/"],
    ["docs/**", "docs/guide/README.md", "guide/"],
    ["docs/**", "docs/guide/_index.md", "guide/"],
    ["docs/**", "docs/index.md", ""],
    ["docs/**", "docs/reindex.md", "reindex"],
    ["docs/", "docs/a.b.md", "a.b"],
    ["docs/v*/**", "docs/v2/a.md", "v2/a"],
    ["*.md", "docs/a.md", "docs/a"],
    ["/docs/**", "docs/a#b?.md", "a%23b%3F"],
    ["/docs/**", "docs/example (1).md", "example%20%281%29"],
  ])("%s calls the page of %s %j", (rule, path, page) => {
    expect(urlOf(rule, "https://example.org/{path}", path)).toBe(`https://example.org/${page}`);
  });

  it("may name the file itself", () => {
    const url = urlOf("docs/**", "https://example.org/blob/main/{file}", "docs/index.md");
    expect(url).toBe("https://example.org/blob/main/docs/index.md");
  });

  it("yield to later rules and to an article's own entry, field by field", () => {
    const catalogue = parse({
      "docs/a.md": { title: "A" },
      "docs/**": { publisher: "One", author: "Ann", url: "https://example.org/{path}" },
      "docs/api/**": { publisher: "Two" },
      "docs/api/b.md": { url: "https://example.org/special" },
    });
    expect(catalogue.describe("docs/a.md")).toMatchObject({ title: "A", publisher: "One" });
    expect(catalogue.describe("docs/api/b.md")).toEqual({
      publisher: "Two",
      author: "Ann",
      url: "https://example.org/special",
    });
  });

  it("are refused where they cannot mean anything", () => {
    expect(messageOf(() => parse({ "docs/**": { url: "https://example.org/{slug}" } }))).toBe(
      'seeds/articles.json: "docs/**": "url": nothing is put in place of {slug} (known: {path}, {file})',
    );
    expect(messageOf(() => parse({ "../**": { publisher: "P" } }))).toContain('"../**": has a . or .. between slashes');
  });

  it("say which of them no article answers to", () => {
    const catalogue = parse({ "docs/**": {}, "old/**": {}, "gone.md": {}, "a.md": {} });
    expect(catalogue.withoutArticle(["docs/x.md", "a.md"])).toEqual({ files: ["gone.md"], rules: ["old/**"] });
  });

  it("never make an address that is none, whatever a file is called", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 5 }), (parts) => {
        const path = parts.map((part) => part.replace(/[/\0]/g, "_").replace(/^\.{1,2}$/, "_")).join("/");
        const url = urlOf("*", "https://example.org/{path}", path);
        expect(url === undefined || URL.canParse(url)).toBe(true);
        expect(url ?? "").not.toMatch(/[\s<>"()]/);
      }),
    );
  });
});
