import fc from "fast-check";
import { expect, test } from "vitest";
import { pagePaths } from "../../src/sources/pages/page-path.ts";

const pathOf = (url: string) => pagePaths([url]).get(url);

test("a page's path is that of its address, as far as files may have it", () => {
  expect(pathOf("https://example.org/")).toBe("example.org/index");
  expect(pathOf("https://example.org/guide/setup.html")).toBe("example.org/guide/setup");
  expect(pathOf("https://example.org/guide/")).toBe("example.org/guide/index");
  expect(pathOf("https://example.org/gr%C3%B6%C3%9Fe")).toBe("example.org/größe");
  expect(pathOf("https://example.org/a?page=2")).toMatch(/^example\.org\/a-[0-9a-f]{8}$/);
  expect(pathOf("https://example.org/README.md")).toMatch(/^example\.org\/README-[0-9a-f]{8}$/);
  expect(pathOf("https://example.org/%2e%2e/%2Fetc")).toMatch(/^example\.org\/etc-[0-9a-f]{8}$/);
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
        expect(path.split("/").every((each) => !each.startsWith(".") && Buffer.byteLength(each) < 340)).toBe(true);
      }
    }),
  );
});
