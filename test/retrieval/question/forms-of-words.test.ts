import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/language/languages/language-of.ts";
import { termsOf } from "../../../src/language/terms.ts";
import { wordsOfQuestion } from "../../../src/retrieval/question/bare-terms.ts";
import { withCompoundParts } from "../../../src/retrieval/question/compound-parts.ts";

/** An article's terms, as a store counts them. */
function storeOf(code: string, article: string) {
  const terms = new Set(termsOf(article, languageOf(code)));
  return { documentFrequencies: async (asked: readonly string[]) => asked.map((term) => (terms.has(term) ? 1 : 0)) };
}

async function foundBy(code: string, question: string, article: string): Promise<string[]> {
  const language = languageOf(code);
  const store = storeOf(code, article);
  const words = await withCompoundParts(wordsOfQuestion(question, language), language, store);
  const stems = words.filter(({ lexeme }) => !lexeme.stop).map(({ lexeme }) => lexeme.stem);
  const frequencies = await store.documentFrequencies(stems);
  return stems.filter((_, index) => frequencies[index] === 1);
}

describe("a question finds what an article writes in another form", () => {
  it.each([
    ["de", "Verteidigungsspieler", "Die Spieler der Verteidigung"],
    ["de", "Sonnenenergie", "Energie der Sonne"],
    ["nl", "Verzekeringspolis", "De polis van de verzekering"],
    ["sv", "Försäkringsbolag", "Ett bolag för försäkring"],
    ["da", "Forsikringsselskab", "Et selskab for forsikring"],
    ["no", "Forsikringsselskap", "Et selskap for forsikring"],
    ["fi", "Vakuutusyhtiö", "Yhtiö myy vakuutus"],
    ["fr", "l’installation", "Installation du serveur"],
    ["fr", "d'après l'utilisateur", "Les utilisateurs"],
    ["it", "dell’utente", "Ogni utente"],
    ["ca", "l'usuari", "usuari"],
    ["tr", "İSTANBUL'da", "istanbul"],
    ["tr", "kapıları", "KAPILAR"],
    ["ar", "والمدرسة", "مدرسة"],
    ["ar", "بالمدرسة", "المدرسة"],
    ["ar", "للمدرسة", "المدرسة"],
    ["he", "ובמחשבים", "המחשב"],
    ["ko", "서버에서는", "서버가"],
    ["ko", "데이터를", "데이터"],
    ["el", "ΕΡΩΤΗΣΕΙΣ", "ερώτηση"],
    ["ru", "Ёлки", "елка"],
    ["uk", "налаштування", "налаштувань"],
    ["vi", "mat khau", "mật khẩu"],
    ["ja", "サーバーを変更", "サーバーの変更"],
    ["th", "เปลี่ยนรหัสผ่าน", "รหัสผ่านใหม่"],
  ])("(%s): %s", async (code, question, article) => {
    expect(await foundBy(code, question, article)).not.toEqual([]);
  });

  it("but nothing that is merely spelt alike", async () => {
    for (const [code, question, article] of [
      ["tr", "ılık", "ilik"],
      ["sv", "får", "far"],
      ["es", "año", "ano"],
      ["ru", "йод", "иод"],
      ["de", "Hauptbahnhof", "Das Haupt eines Menschen"],
    ] as const)
      expect(await foundBy(code, question, article)).toEqual([]);
  });
});
