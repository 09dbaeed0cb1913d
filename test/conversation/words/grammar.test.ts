import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/bot-language.ts";
import { grammarOf } from "../../../src/conversation/words/grammar.ts";

describe("numbers and dates", () => {
  it("are written as the language writes them", () => {
    expect(grammarOf("de").number(12345)).toBe("12.345");
    expect(grammarOf("en").number(12345)).toBe("12,345");
    expect(grammarOf("de").decimal(1.25, 1)).toBe("1,3");
    expect(grammarOf("de").date("2024-05-01")).toBe("01.05.2024");
    expect(grammarOf("ja").date("2024-05-01")).toBe("2024/05/01");
    expect(grammarOf("en").clock(3723)).toBe("1:02:03");
    expect([0, 1, 6].map(grammarOf("fr").weekday)).toEqual(["dimanche", "lundi", "samedi"]);
  });

  it("leave what is no day as it was written", () => {
    for (const said of ["May 2024", "2024", "2024-13-45", "yesterday"]) expect(grammarOf("fr").date(said)).toBe(said);
  });

  it("have the plural forms of Russian and Polish", () => {
    const articles = { one: "# статья", few: "# статьи", many: "# статей", other: "# статьи" };
    const count = (amount: number) => grammarOf("ru").count(amount, articles);
    expect([1, 2, 5, 11, 21, 22, 1.5].map(count)).toEqual([
      "1 статья",
      "2 статьи",
      "5 статей",
      "11 статей",
      "21 статья",
      "22 статьи",
      "1,5 статьи",
    ]);
  });
});

describe("a locale", () => {
  it.each([
    ["es-419", "es"],
    ["zh-TW", "zh-CN"],
    ["pt_PT.UTF-8", "pt-BR"],
    ["de_AT@euro", "de"],
    ["en-GB", "en"],
    ["uk", undefined],
    ["C", undefined],
    ["POSIX", undefined],
    ["", undefined],
    ["destruction", undefined],
  ])("%s is read in %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
