import fc from "fast-check";
import { expect, test } from "vitest";
import { pagePaths } from "../../src/sources/pages/page-path.ts";

const pathOf = (url: string) => pagePaths([url]).get(url);

test("a page's path is that of its address, as far as files may have it", () => {
  expect(pathOf("https://example.org/")).toBe("example.org/index");
  expect(pathOf("https://example.org/guide/setup.html")).toBe("example.org/guide/setup");
  expect(pathOf("https://example.org/guide/")).toBe("example.org/guide/index");
  expect(pathOf("https://example.org/gr%C3%B6%C3%9Fe")).toBe("example.org/größe");
  expect(pathOf("https://example.org/a?page=2")).toMatch(/^example\.org\/a-[0-9a-f]{12}$/);
  expect(pathOf("https://example.org/README.md")).toMatch(/^example\.org\/README-[0-9a-f]{12}$/);
  expect(pathOf("https://example.org/aux/nul.html")).toMatch(/^example\.org\/page-aux\/page-nul-[0-9a-f]{12}$/);
  expect(pathOf("https://example.org/%2e%2e/%2Fetc")).toMatch(/^example\.org\/etc-[0-9a-f]{12}$/);
});

test("different addresses have different paths, whatever they are, and none leads elsewhere", () => {
  const url = fc.webUrl({ withQueryParameters: true, withFragments: false });
  fc.assert(
    fc.property(fc.uniqueArray(url, { maxLength: 20 }), fc.string(), (urls, part) => {
      const more = ["a", "a.html", "A", "a/", "a/index", part].map(
        (path) => `https://example.org/${encodeURIComponent(path)}`,
      );
      const all = [...new Set([...urls, ...more])];
      const paths = [...pagePaths(all).values()].map((path) => path.toLowerCase());
      expect(new Set(paths).size).toBe(all.length);
      for (const path of paths) {
        expect(path).toMatch(/^[\p{L}\p{N}._-]+(?:\/[\p{L}\p{N}._-]+)+$/u);
        expect(path.split("/").every((each) => !each.startsWith("."))).toBe(true);
      }
    }),
  );
});

test("a name of any letters is short enough for a file with its ending, and all of a path for a system", () => {
  const long = encodeURIComponent("\u{20000}".repeat(150));
  const path = pathOf(`https://example.org/${Array(20).fill(long).join("/")}`) ?? "";
  expect(Math.max(...path.split("/").map((part) => Buffer.byteLength(`${part}.html`)))).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(path)).toBeLessThan(3000);
});

test("no page's folder bears the name of another page's file", () => {
  const name = fc.array(fc.constantFrom("a", ".html", ".md", ".txt", "-", "."), { minLength: 1, maxLength: 4 });
  const address = fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map((names) => new URL(names.map((parts) => parts.join("")).join("/"), "https://example.org").href);
  fc.assert(
    fc.property(fc.uniqueArray(address, { maxLength: 30 }), (addresses) => {
      const paths = [...pagePaths(addresses).values()];
      const files = new Set(paths.flatMap((path) => [".html", ".md", ".txt"].map((ending) => path + ending)));
      const folders = paths.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index)));
      expect(folders.filter((folder) => files.has(folder))).toEqual([]);
    }),
  );
});

test("an address that bears the digest of another one has a path of its own", () => {
  const asked = "https://example.org/a?page=2";
  const literal = `https://${pathOf(asked)}`;
  expect(new Set(pagePaths([literal, asked]).values()).size).toBe(2);
});
