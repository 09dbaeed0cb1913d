import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { parseSources } from "../../src/sources/parse-sources.ts";

const parse = (text: string) => parseSources(text, "sources.yaml");

test("a repository, a sitemap and pages are read, with what is left out as it is most often meant", () => {
  const sources = parse(`
handbook:
  git: https://example.org/handbook.git
website:
  sitemap: https://example.org/sitemap.xml
  include: [guide/]
  schedule: "0 4 * * *"
faq:
  pages:
    - https://example.org/faq
  private: true
notes: { git: git@example.org:notes.git, branch: 1.10, folder: docs/guide/ }
`);
  expect(sources).toEqual([
    {
      name: "handbook",
      kind: "git",
      url: "https://example.org/handbook.git",
      branch: undefined,
      folder: "",
      schedule: undefined,
    },
    {
      name: "website",
      kind: "sitemap",
      url: "https://example.org/sitemap.xml",
      include: ["guide/"],
      mayBePrivate: false,
      schedule: "0 4 * * *",
    },
    { name: "faq", kind: "pages", urls: ["https://example.org/faq"], mayBePrivate: true, schedule: undefined },
    {
      name: "notes",
      kind: "git",
      url: "git@example.org:notes.git",
      branch: "1.10",
      folder: "docs/guide",
      schedule: undefined,
    },
  ]);
});

test("an empty list lists nothing", () => {
  expect(parse("")).toEqual([]);
  expect(parse("# handbook:\n#   git: https://example.org/a.git\n")).toEqual([]);
});

describe("what is wrong is named by its line and key, with what to do", () => {
  test.each([
    ["a: [b", "line 1: this is not valid YAML"],
    ["- a", "line 1: names of sources are expected here"],
    ["A b:\n  git: https://example.org/a", 'line 1: "A b" must be a name'],
    ["../up:\n  git: https://example.org/a", 'line 1: "../up" must be a name'],
    ["con:\n  git: https://example.org/a", 'line 1: "con" is a device on Windows: give the source another name'],
    ["a: b", "line 1: a does not say where its articles lie"],
    ["a:\n  branch: main", "line 1: a does not say where its articles lie: add git, sitemap or pages"],
    ["a:\n  git: https://example.org/a\n  pages: [https://example.org]", "line 1: a has git and pages: make a source"],
    ["a:\n  git: https://example.org/a\n  brunch: main", 'line 3: a has no "brunch"'],
    ["a:\n  git: /srv/handbook.git", "line 2: git of a must be an address that begins with https:// or ssh://"],
    ["a:\n  git: file:///etc", "line 2: git of a must be an address"],
    ["a:\n  git: ext::sh -c touch% /tmp/x", "line 2: git of a must be an address"],
    ["a:\n  git: --upload-pack=touch", "line 2: git of a must be an address"],
    ["a:\n  git: git@-oProxyCommand=x:y", "line 2: git of a must be an address"],
    ["a:\n  git: http://example.org/a.git", "line 2: git of a must be an address"],
    ["a:\n  git: https://me:secret@example.org/a.git", "line 2: git of a holds a password"],
    ["a:\n  git: https://example.org/a\n  branch: -x", "line 3: branch of a must be the name of a branch"],
    ["a:\n  git: https://example.org/a\n  folder: ../..", "line 3: folder of a must be a folder of the repository"],
    ["a:\n  pages: https://example.org", "line 2: pages of a must be a list of addresses"],
    ["a:\n  pages: []", "line 2: pages of a is empty"],
    ["a:\n  pages:\n    - https://example.org\n    - ftp://example.org", "line 4: pages of a must be an address"],
    ["a:\n  sitemap: https://u:p@example.org/s.xml", "line 2: sitemap of a holds a password"],
    ["a:\n  sitemap: https://example.org/s.xml\n  include: ['[a']", "line 3: include of a opens a bracket"],
    [
      "a:\n  sitemap: https://example.org/s.xml\n  include:\n    - guide/\n    - *.html",
      'line 5: *.html must stand in quotes, as "*.html"',
    ],
    ["a: &b { git: https://example.org/a }\nc: *b", 'line 2: *b must stand in quotes, as "*b"'],
    ["a:\n  sitemap: https://example.org/s.xml\n  private: yes", "line 3: private of a must be true"],
    ["a:\n  pages: [https://example.org]\n  schedule: daily", "line 3: schedule of a is not a time as cron writes it"],
    ['a:\n  pages: [https://example.org]\n  schedule: "* * * * *"', "schedule of a comes more often than every 10"],
    ['a:\n  pages: [https://example.org]\n  schedule: "0 0 31 2 *"', "schedule of a never comes"],
    ["a:\n  git: https://example.org/a\na:\n  git: https://example.org/b", "line 3: this is not valid YAML"],
  ])("%j", (text, said) => {
    expect(() => parse(text)).toThrow(UserError);
    expect(() => parse(text)).toThrow(said);
    expect(() => parse(text)).toThrow(/^sources\.yaml line \d+: [^\n]+$/);
  });

  test("a password is never repeated", () => {
    expect(() => parse("a:\n  git: https://me:hunter2@example.org/a.git")).toThrow(/^(?!.*hunter2)/);
  });

  test("a file that is too large, or stands for gigabytes, is refused", () => {
    expect(() => parse(`# ${"x".repeat(300_000)}`)).toThrow("list fewer sources");
    const bomb = [
      "a: &a [x, x]",
      ..."bcdefgh".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefg"[i]}, `.repeat(9)}]`),
    ];
    expect(() => parse(bomb.join("\n"))).toThrow(UserError);
  });

  test("whatever stands in it, it is read or refused with a line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          return Array.isArray(parse(text));
        } catch (error) {
          return error instanceof UserError && /^sources\.yaml line \d+: /.test(error.message);
        }
      }),
    );
  });
});
