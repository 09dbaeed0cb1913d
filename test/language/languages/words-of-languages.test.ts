import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLexemes } from "../../../src/language/find-lexemes.ts";
import { languageOf } from "../../../src/language/languages/language-of.ts";
import { PROFILES } from "../../../src/language/languages/profiles/profiles.ts";
import { languageTermsOf, termsOf } from "../../../src/language/terms.ts";

const CODES = Object.keys(PROFILES);
const lexemesIn = (code: string, text: string) => findLexemes(text, languageOf(code)).lexemes;
const wordsIn = (code: string, text: string) => lexemesIn(code, text).filter(({ kind }) => kind === "word");
const stemsIn = (code: string, text: string) => wordsIn(code, text).map(({ stem }) => stem);
const termsIn = (code: string, text: string) => termsOf(text, languageOf(code));

describe("the stems of a language", () => {
  it.each([
    ["de", "Häuser Hauses"],
    ["es", "canciones canción"],
    ["fr", "étudiants étudiante"],
    ["it", "macchine macchina"],
    ["pt", "cavalos cavalo"],
    ["nl", "katten kat"],
    ["sv", "frågor fråga"],
    ["da", "husene huset"],
    ["no", "bilene bilen"],
    ["fi", "taloissa talo"],
    ["hu", "házakban ház"],
    ["ro", "orașului orașe"],
    ["ru", "вопросами вопрос"],
    ["uk", "питання питань"],
    ["bg", "въпроси въпросите"],
    ["pl", "serwera serwerów"],
    ["cs", "serveru servery"],
    ["hr", "poslužitelja poslužitelji"],
    ["el", "ερωτήσεις ερώτηση"],
    ["tr", "kitapları kitap"],
    ["ar", "المدرسة مدرسة"],
    ["he", "במחשב המחשב"],
    ["hi", "लड़कियों लड़की"],
    ["id", "makanan makan"],
    ["ko", "서버를 서버가"],
  ])("are one for forms of one word (%s: %s)", (code, forms) => {
    expect(new Set(stemsIn(code, forms)).size).toBe(1);
  });

  it("are without what is elided, and without what an apostrophe adds", () => {
    expect(stemsIn("fr", "l’eau qu'eau eau")).toEqual(["eau", "eau", "eau"]);
    expect(new Set(stemsIn("it", "dell'acqua acqua")).size).toBe(1);
    expect(stemsIn("tr", "İstanbul'da istanbul")).toEqual(["istanbul", "istanbul"]);
  });

  it("know the Turkish i's apart", () => {
    expect(stemsIn("tr", "ILIK ılık")[0]).toBe(stemsIn("tr", "ılık")[0]);
    expect(stemsIn("tr", "İLİK")[0]).toBe(stemsIn("tr", "ilik")[0]);
  });

  it("are the same however what is optional is written", () => {
    for (const [code, one, other] of [
      ["de", "Schlüssel", "Schluessel"],
      ["el", "ερώτηση", "ΕΡΩΤΗΣΗ"],
      ["ru", "ещё", "еще"],
      ["ar", "كَتَبَ", "كتب"],
      ["he", "שָׁלוֹם", "שלום"],
      ["hi", "बाज़ार", "बाजार"],
      ["ro", "ţară", "țară"],
      ["da", "Aarhus", "Århus"],
    ] as const)
      expect(stemsIn(code, one)).toEqual(stemsIn(code, other));
    expect(stemsIn("ar", "٢٠٢٠")).toEqual(["2020"]);
    expect(stemsIn("hi", "२०१९")).toEqual(["2019"]);
  });

  it("keep the marks that make another letter", () => {
    expect(stemsIn("ru", "йод")).not.toEqual(stemsIn("ru", "иод"));
    for (const [code, one, other] of [
      ["vi", "má", "mà"],
      ["sv", "får", "far"],
      ["es", "año", "ano"],
      ["uk", "їх", "іх"],
    ] as const)
      expect(stemsIn(code, one)).not.toEqual(stemsIn(code, other));
  });
});

describe("the terms of a language", () => {
  it("also hold a marked word as those type it who leave out its marks", () => {
    expect(termsIn("vi", "mật khẩu")).toEqual(expect.arrayContaining(["mật", "mat", "khẩu", "khau"]));
    expect(termsIn("tr", "şifre")).toEqual(expect.arrayContaining(termsIn("tr", "sifre")));
    expect(termsIn("ro", "întrebări")).toEqual(expect.arrayContaining(termsIn("ro", "intrebari")));
  });

  it("are without its stop words and courtesies", () => {
    for (const [code, text] of [
      ["de", "Hallo, wie ist das bitte?"],
      ["es", "¿Qué es esto, por favor?"],
      ["ru", "Что это такое, пожалуйста?"],
      ["tr", "Merhaba, bu ne?"],
      ["zh", "请问这是什么？"],
    ] as const)
      expect(termsIn(code, text)).toEqual([]);
  });

  it("keep what lists of stop words hold besides: nouns, verbs and numbers of some length", () => {
    expect(termsIn("ru", "женщина")).not.toEqual([]);
    expect(termsIn("fi", "aloitamme")).not.toEqual([]);
    expect(termsIn("de", "In welchem Jahr, und wieso?")).toEqual(termsIn("de", "Jahr"));
    expect(termsIn("fr", "Pourquoi et combien ?")).toEqual([]);
  });

  it("keep a word that only its marks tell from a stop word", () => {
    expect(termsIn("de", "schön schon")).toEqual(["schon"]);
    expect(termsIn("de", "ändere")).toHaveLength(1);
    expect(termsIn("de", "wuerde würde")).toEqual([]);
    expect(termsIn("el", "πώς πως")).toEqual([]);
  });

  it("are found by a dictionary in scripts without spaces", () => {
    expect(stemsIn("th", "จะเปลี่ยนรหัสผ่าน")).toEqual(expect.arrayContaining(["เปลี่ยน", "รหัส"]));
    expect(stemsIn("zh", "如何更改密码")).toEqual(["如何", "更改", "密码"]);
    expect(stemsIn("ja", "サーバーを変更する")).toEqual(expect.arrayContaining(["サーバー", "変更"]));
    for (const [code, text] of [
      ["my", "စကားဝှက်ပြောင်းရန်"],
      ["km", "ផ្លាស់ប្តូរពាក្យសម្ងាត់"],
      ["lo", "ປ່ຽນລະຫັດຜ່ານ"],
    ] as const)
      expect(stemsIn(code, text).length).toBeGreaterThan(1);
  });

  it("overlap where no dictionary knows a word, so that any part of it is found", () => {
    const terms = termsIn("ko", "데이터베이스");
    expect(terms).toEqual(expect.arrayContaining(["이터"]));
    expect(termsIn("zh", "冰岛语")).toEqual(expect.arrayContaining(["冰", "岛"]));
  });

  it("tell the language of a chunk, but for English", () => {
    expect(languageTermsOf(languageOf("en"))).toEqual([]);
    expect(languageTermsOf(languageOf("pt-BR"))).toEqual(languageTermsOf(languageOf("pt")));
  });
});

describe("every language", () => {
  it("has its negations", () => {
    expect(
      CODES.filter(
        (code) =>
          !(PROFILES[code]?.negations ?? "").split(" ").every((word) => {
            const language = languageOf(code);
            return language.isNegation(language.normalise(word)) && language.isStop(language.normalise(word));
          }),
      ),
    ).toEqual([]);
  });

  it("reads any text: each lexeme within it, in order, and the same twice", () => {
    const code = fc.constantFrom(...CODES, "eo", "xx");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."aäßıİ'’ éςقو的ーไทยहंдї가-.2٣\u0301\u200d"), maxLength: 40 }),
    );
    fc.assert(
      fc.property(code, text, (someCode, value) => {
        const { lexemes, starts, ends } = findLexemes(value, languageOf(someCode));
        for (const [index, lexeme] of lexemes.entries()) {
          const [start = -1, end = -1] = [starts[index], ends[index]];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          expect(lexeme.text).not.toBe("");
          expect(lexeme.stem).not.toBe("");
        }
        expect(findLexemes(value, languageOf(someCode)).lexemes).toEqual(lexemes);
      }),
      { numRuns: 400 },
    );
  });
});
