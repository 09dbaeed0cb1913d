import { describe, expect, it } from "vitest";
import { findTranslations } from "../../src/corpus/translations.ts";

const languages = (...paths: string[]) => Object.fromEntries(findTranslations(paths));

describe("finding translations", () => {
  it("knows a folder's language by the same article elsewhere", () => {
    expect(languages("guide.md", "de/guide.md", "de/only-here.md", "pt_br/guide.md")).toEqual({
      "de/guide.md": "de",
      "de/only-here.md": "de",
      "pt_br/guide.md": "pt-BR",
    });
    expect(languages("docs/en/docs/a.md", "docs/zh-Hant/docs/a.md")).toEqual({
      "docs/en/docs/a.md": "en",
      "docs/zh-Hant/docs/a.md": "zh-Hant",
    });
  });

  it("knows a file's language by its suffix, beside the same file without or with another", () => {
    expect(languages("guide.md", "guide.de.md", "a.fr.txt", "a.ja.txt", "README.md", "README.zh-CN.md")).toEqual({
      "guide.de.md": "de",
      "a.fr.txt": "fr",
      "a.ja.txt": "ja",
      "README.zh-CN.md": "zh-CN",
    });
  });

  it("believes folders of languages without a counterpart", () => {
    expect(languages("docs/a.md", "i18n/fr/current/a.md")).toEqual({ "i18n/fr/current/a.md": "fr" });
  });

  it("takes no other short name for a language", () => {
    const paths = ["cs/readme.md", "go/start.md", "js/start.md", "notes.ts.md", "readme.md", "start.md", "v2/start.md"];
    expect(languages(...paths, "cs/sharp.md", "api/start.md", "id/12.md")).toEqual({});
  });
});
