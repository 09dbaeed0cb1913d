import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifyLanguage } from "../../../src/language/detection/identify-language.ts";
import { languageCode } from "../../../src/language/languages/language-code.ts";

const TEXTS: Readonly<Record<string, string>> = {
  en: "The lighthouse stands on a cliff above the harbour, and the keeper left it when the light was automated.",
  de: "Der Leuchtturm steht auf einer Klippe über dem Hafen, und der Wärter hat ihn verlassen, als das Licht automatisch wurde.",
  fr: "Le phare se trouve sur une falaise au-dessus du port, et le gardien l'a quitté quand la lumière est devenue automatique.",
  es: "El faro está sobre un acantilado encima del puerto, y el guarda se fue cuando la luz se hizo automática.",
  it: "Il faro si trova su una scogliera sopra il porto, e il guardiano se ne è andato quando la luce è diventata automatica.",
  pt: "O farol fica em um penhasco acima do porto, e o guarda saiu quando a luz foi automatizada.",
  nl: "De vuurtoren staat op een klif boven de haven, en de wachter ging weg toen het licht automatisch werd.",
  sv: "Fyren står på en klippa ovanför hamnen, och vaktaren lämnade den när ljuset blev automatiskt.",
  pl: "Latarnia stoi na klifie nad portem, a latarnik opuścił ją, gdy światło zostało zautomatyzowane.",
  ro: "Farul se află pe o stâncă deasupra portului, iar paznicul a plecat când lumina a fost automatizată.",
  tr: "Deniz feneri limanın üstündeki bir uçurumda durur ve bekçi, ışık otomatik olduğunda oradan ayrıldı.",
  vi: "Ngọn hải đăng nằm trên vách đá phía trên bến cảng, và người gác đã rời đi khi đèn được tự động hóa.",
  ru: "Маяк стоит на скале над гаванью, и смотритель покинул его, когда свет стал автоматическим.",
  uk: "Маяк стоїть на скелі над гаванню, і доглядач залишив його, коли світло стало автоматичним.",
  el: "Ο φάρος βρίσκεται σε έναν βράχο πάνω από το λιμάνι και ο φύλακας έφυγε όταν το φως έγινε αυτόματο.",
  ar: "تقع المنارة على جرف فوق الميناء، وغادرها الحارس عندما أصبح الضوء آليا في ذلك العام.",
  he: "המגדלור עומד על צוק מעל הנמל, והשומר עזב אותו כאשר האור הפך לאוטומטי.",
  hi: "प्रकाशस्तंभ बंदरगाह के ऊपर एक चट्टान पर खड़ा है, और जब प्रकाश स्वचालित हो गया तो रखवाला चला गया।",
  th: "ประภาคารตั้งอยู่บนหน้าผาเหนือท่าเรือ และผู้ดูแลได้จากไปเมื่อไฟกลายเป็นระบบอัตโนมัติ",
  zh: "灯塔矗立在港口上方的悬崖上，灯光自动化后看守人离开了。",
  ja: "灯台は港の上の崖に立っており、灯りが自動化されたときに灯台守は去りました。",
  ko: "등대는 항구 위 절벽에 서 있으며, 불빛이 자동화되자 등대지기는 떠났습니다.",
};

describe("the language of a text", () => {
  it.each(Object.keys(TEXTS))("is told: %s", async (code) => {
    expect(await identifyLanguage(TEXTS[code] ?? "")).toBe(code);
  });

  it("is English where nothing tells it: names, code, numbers, nothing", async () => {
    for (const text of [
      "",
      "42",
      "Ban Ki-moon, John Hancock, Dale, Anna Di Luca",
      "npm install && npm run build -- --watch",
      "a",
    ])
      expect(await identifyLanguage(text)).toBe("en");
  });

  it("is told of any text without failing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        expect(await identifyLanguage(text)).toMatch(/^[a-z]{2,3}$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the code of a language", () => {
  it("is read from tags as people write them", () => {
    expect(["pt-BR", "zh_Hans_CN", "nb", "DE", "iw"].map(languageCode)).toEqual(["pt", "zh", "no", "de", "he"]);
    expect(["", "German", "1", "../de"].map(languageCode)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
