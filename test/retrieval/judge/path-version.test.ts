import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions, namesVersion, versionOfPath } from "../../../src/retrieval/judge/path-version.ts";

const order = (one: string, other: string) => Math.sign(compareVersions(versionOfPath(one), versionOfPath(other)));

describe("the version in a path", () => {
  it.each([
    ["docs/v1.2/guide.md", "docs/guide", "1.2"],
    ["docs/guide-v2.md", "docs/guide", "2"],
    ["versioned_docs/version-3.x/guide.md", "versioned_docs/guide", "3"],
    ["rules-2024.md", "rules", "2024"],
    ["minutes/2024-05-01 board.md", "minutes/board", "2024.05.01"],
    ["docs/latest/guide.md", "docs/guide", "latest"],
    ["archive/guide.md", "guide", "archive"],
    ["guide.md", "guide", undefined],
    ["site-1.md", "site-1", undefined],
    ["mp3.md", "mp3", undefined],
  ])("%s is of the work %s in version %s", (path, work, name) => {
    expect(versionOfPath(path)).toMatchObject({ work, name });
  });

  it.each([
    ["docs/v10/a.md", "docs/v9/a.md"],
    ["docs/v1.10/a.md", "docs/v1.9.3/a.md"],
    ["a-2024.md", "a-2023.md"],
    ["docs/latest/a.md", "docs/v9/a.md"],
    ["docs/a.md", "docs/v9/a.md"],
    ["a-v2.md", "a.md"],
    ["a.md", "archive/a.md"],
  ])("%s is newer than %s", (newer, older) => {
    expect([order(newer, older), order(older, newer)]).toEqual([1, -1]);
  });

  it("is spoken of by a question that names it, or what it begins with", () => {
    const { name } = versionOfPath("docs/v2.1/a.md");
    for (const text of ["How in v2.1?", "how in version 2", "2.1.0 setup"])
      expect(namesVersion(text, { name })).toBe(true);
    for (const text of ["How?", "how in v1", "the 21st"]) expect(namesVersion(text, { name })).toBe(false);
  });

  it("is compared the same way round whatever it is", () => {
    const path = fc
      .tuple(fc.constantFrom("", "v1/", "v2.0/", "latest/", "old/", "2024/"), fc.constantFrom("a", "a-v3", "a-2023"))
      .map((parts) => `${parts.join("")}.md`);
    fc.assert(fc.property(path, path, (one, other) => order(one, other) + order(other, one) === 0));
  });
});
