import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPathPatterns, patternBelow, patternProblem } from "../../src/system/path-patterns.ts";

const found = (patterns: string[], path: string) =>
  createPathPatterns(patterns.map((pattern, i) => ({ pattern, origin: `line ${i + 1}` }))).find(path)?.origin;

describe("patterns of paths", () => {
  it("follow the rules of .gitignore and say which one decided", () => {
    expect(found(["*.md", "!keep.md", "/top.txt"], "a/b.md")).toBe("line 1");
    expect(found(["*.md", "!keep.md", "/top.txt"], "a/keep.md")).toBeUndefined();
    expect(found(["*.md", "!keep.md", "/top.txt"], "a/top.txt")).toBeUndefined();
    expect(found(["drafts/", "!drafts/good.md"], "a/drafts/good.md")).toBe("line 1");
    expect(found(["Drafts/"], "drafts/a.md")).toBeUndefined();
  });

  it("find accented names however their accents are stored", () => {
    expect(found(["caf\u00e9/"], "cafe\u0301/a.md")).toBe("line 1");
  });

  it.each([
    ["*.md", "docs/a/b.md", "a/b.md"],
    ["/b.md", "docs/b.md", "docs/a/b.md"],
    ["a/*.md", "docs/a/b.md", "docs/x/a/b.md"],
    ["drafts/", "docs/x/drafts/b.md", "drafts/b.md"],
  ])("%s below a folder names what lies below it alone", (pattern, inside, outside) => {
    const below = [patternBelow("docs", pattern)];
    expect([found(below, inside), found(below, outside)]).toEqual(["line 1", undefined]);
  });

  it("below a folder mean it whatever signs its name has", () => {
    const name = fc.string({ unit: fc.constantFrom(..."[]*?!# \\a"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, (folder) => {
        fc.pre(folder.trim() === folder);
        expect(found([patternBelow(folder, "x.md")], `${folder}/x.md`)).toBe("line 1");
        expect(found([patternBelow(folder, "x.md")], `b${folder}/x.md`)).toBeUndefined();
      }),
    );
  });

  it.each([
    ["", "names nothing"],
    ["!", "names nothing"],
    ["/", "names nothing"],
    ["../secret", "has a . or .. between slashes"],
    ["C:\\docs", "is a path of a whole machine"],
    ["drafts\\", "ends with a backslash"],
    ["[abc", "opens a bracket"],
    ["**/a/**/b/**/c", "has more than 2 times **"],
    ["*a*a*a*a*a*a*a*a*a", "has more than"],
    ["x".repeat(1001), "is longer than 1000 characters"],
  ])("%j is refused with a reason", (pattern, reason) => {
    expect(patternProblem(pattern)).toContain(reason);
  });

  it("may be anything that means something", () => {
    for (const pattern of ["*", "**", "!a", "a b/", "[a-c]x", "[]]", "\\[x", "a\\ ", "**/*.test.*", ".hidden", "v1.2/"])
      expect(patternProblem(pattern)).toBeUndefined();
  });
});
