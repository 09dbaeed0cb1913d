import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";

const split = (code: string, text: string) =>
  splitSentences(text, 0, text.length, "guess", code).map(({ start, end }) => text.slice(start, end));

describe("the sentences of a language", () => {
  it.each([
    [
      "de",
      "Das kostet z. B. 3 Euro bzw. mehr. Es gibt Rabatt usw. Die Frist endet am 3. Mai 2020. Dann ist Schluss.",
      4,
    ],
    ["de", "„Es ist spät.“ Er ging.", 2],
    ["es", "La Sra. García vive en la av. Central, p. ej. aquí. ¿Quién es? ¡Nadie lo sabe!", 3],
    ["fr", "M. Dupont et Mme. Durand sont là. Qui est-ce ? « Personne. » Voilà.", 4],
    ["pt", "O Sr. Silva mora na av. Central. Ele saiu.", 2],
    ["it", "Il sig. Rossi abita qui. L'avv. Bianchi no.", 2],
    ["nl", "Dhr. Jansen woont hier, d.w.z. Nergens anders. Hij is er niet.", 2],
    ["pl", "To jest np. Kraków w XX w. pod Wisłą. Koniec.", 2],
    ["ru", "Он родился в 1900 г. в Москве, т. е. в столице. Потом уехал.", 2],
    ["tr", "Dr. Yılmaz burada oturuyor. Nerede?", 2],
    ["cs", "Dne 3. Května přišel pan Dr. Novák. Potom odešel.", 2],
    ["el", "Πού είναι ο φάρος; Είναι εδώ. Τέλος!", 3],
    ["hi", "यह एक घर है। वह वहाँ है।क्या यह सच है?", 3],
    ["ar", "أين المنارة؟ إنها هنا. انتهى!", 3],
    ["fa", "این خانه است۔ آن کجاست؟", 2],
    ["zh", "这是灯塔。它在哪里？“在这里。”他说。", 4],
    ["ja", "これは灯台です。どこですか？ここです！", 3],
    ["my", "ဒါက အိမ်ပါ။ ဘယ်မှာလဲ။", 2],
    ["km", "នេះជាផ្ទះ។ វានៅឯណា?", 2],
  ] as const)("end where a reader's do (%s: %s)", (code, text, count) => {
    const sentences = split(code, text);
    expect(sentences.length, sentences.join(" | ")).toBe(count);
  });

  it("of Thai are pieces between spaces, none in the middle of a word", () => {
    const clause = "ประภาคารตั้งอยู่บนหน้าผาเหนือท่าเรือเก่าแก่ของเมืองนี้";
    const text = Array.from({ length: 14 }, () => clause).join(" ");
    const pieces = split("th", text);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join(" ")).toBe(text);
  });
});
