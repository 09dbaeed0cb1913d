import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../../src/language/languages/language-of.ts";
import { askedIn } from "../../../../src/retrieval/question/filler/asked-in.ts";
import { PHRASES } from "../../../../src/retrieval/question/filler/phrases/known-phrases.ts";

/** A question in each language, and messages that ask nothing else. `%` is the question. */
const MESSAGES: Readonly<Record<string, readonly [question: string, ...messages: string[]]>> = {
  cs: ["kde se mění heslo?", "Ahoj všichni, mám dotaz: % Díky předem!", "Prosím vás, neví někdo, % děkuji"],
  da: ["hvor ændrer jeg adgangskoden?", "Hej alle, er der nogen der ved % på forhånd tak", "Hurtigt spørgsmål: % mvh"],
  de: [
    "wo ändere ich mein Passwort?",
    "Hallo zusammen, kurze Frage: % Danke im Voraus!",
    "Moin! Ich hätte da mal eine Frage. % Vielen Dank schon mal 🙏",
    "Sorry, falls das eine dumme Frage ist, aber %",
    "Kann mir jemand helfen? % Viele Grüße, Anna",
    "Hallo Tom, weißt du vielleicht, % bitte",
    "hi @everyone % pls",
  ],
  el: ["πού αλλάζω τον κωδικό;", "Καλησπέρα σας, έχω μια ερώτηση: % Ευχαριστώ πολύ!", "Ξέρει κανείς %"],
  es: [
    "dónde cambio la contraseña?",
    "¡Hola a todos! Tengo una duda: ¿% ¡Gracias de antemano!",
    "Buenas, ¿alguien sabe % por favor?",
    "Perdón, pero ¿% Saludos",
    "Hola chicos, ¿me pueden decir % porfa",
  ],
  fi: ["missä vaihdan salasanan?", "Hei kaikki, nopea kysymys: % Kiitos etukäteen!"],
  fr: [
    "où change-t-on le mot de passe ?",
    "Bonjour à tous, petite question : % Merci d'avance !",
    "Salut, est-ce que quelqu'un sait % svp",
    "Désolée de vous déranger, mais % Bonne journée",
    "Pourriez-vous m'expliquer % s'il vous plaît",
  ],
  hu: ["hol változtatom meg a jelszót?", "Sziasztok! Lenne egy gyors kérdésem: % Köszönöm szépen!"],
  it: [
    "dove cambio la password?",
    "Ciao a tutti, ho una domanda veloce: % Grazie mille!",
    "Scusate il disturbo, qualcuno sa % per favore",
    "Salve, vorrei sapere % Cordiali saluti",
  ],
  nl: [
    "waar wijzig ik mijn wachtwoord?",
    "Hoi allemaal, korte vraag: % Alvast bedankt!",
    "Weet iemand toevallig % aub",
    "Sorry, maar % met vriendelijke groet",
  ],
  no: ["hvor endrer jeg passordet?", "Hei dere, raskt spørsmål: % Takk på forhånd!"],
  pl: [
    "gdzie zmienić hasło?",
    "Cześć wszystkim, mam szybkie pytanie: % Z góry dziękuję!",
    "Hej, czy ktoś wie, % pozdrawiam",
    "Przepraszam, ale % proszę",
  ],
  pt: [
    "onde mudo a senha?",
    "Oi pessoal, tenho uma dúvida rápida: % Obrigado desde já!",
    "Bom dia! Alguém sabe % por favor?",
    "Desculpa, mas % valeu",
  ],
  ro: ["unde schimb parola?", "Bună ziua, am o întrebare: % Mulțumesc frumos!", "Știe cineva % vă rog"],
  ru: [
    "где изменить пароль?",
    "Привет всем, есть вопрос: % Заранее спасибо!",
    "Подскажите, пожалуйста, %",
    "Здравствуйте! Кто-нибудь знает, % Спасибо большое",
    "Извините за глупый вопрос, но % помогите пожалуйста",
  ],
  sv: ["var byter jag lösenord?", "Hej alla, jag har en snabb fråga: % Tack på förhand!"],
  uk: ["де змінити пароль?", "Привіт усім, є питання: % Дякую заздалегідь!", "Підкажіть, будь ласка, %"],
  ar: ["أين أغير كلمة المرور؟", "السلام عليكم، عندي سؤال سريع: % شكرا جزيلا", "لو سمحتم، هل يعرف أحدكم %"],
  he: ["איפה משנים סיסמה?", "היי חברים, יש לי שאלה קצרה: % תודה רבה!", "מישהו יודע % בבקשה"],
  hi: ["पासवर्ड कहाँ बदलें?", "नमस्ते दोस्तों, मेरा एक सवाल है: % बहुत धन्यवाद"],
  id: ["di mana ganti kata sandi?", "Halo semua, saya mau tanya, % Terima kasih sebelumnya!"],
  ja: [
    "パスワードはどこで変更しますか？",
    "こんにちは、質問です。%よろしくお願いします！",
    "すみません、ちょっと質問があります。% ありがとうございます",
    "どなたか教えてください。%",
  ],
  ko: [
    "비밀번호는 어디서 바꾸나요?",
    "안녕하세요, 질문이 있습니다. % 감사합니다!",
    "혹시 아시는 분 계신가요? % 알려주세요",
    "죄송한데요, % 부탁드립니다",
  ],
  th: ["เปลี่ยนรหัสผ่านที่ไหน", "สวัสดีครับ ขอถามหน่อยครับ % ขอบคุณครับ"],
  tr: [
    "şifremi nereden değiştirebilirim?",
    "Merhaba arkadaşlar, bir sorum var: % Şimdiden teşekkürler!",
    "İyi günler, % bilen var mı",
    "Kusura bakmayın ama % lütfen",
  ],
  vi: ["đổi mật khẩu ở đâu?", "Chào mọi người, cho mình hỏi % Cảm ơn nhiều!"],
  zh: ["在哪里修改密码？", "你好，请问%谢谢！", "大家好，我想问一下，%谢谢大家", "不好意思，问个问题：%在线等"],
};

const bare = (text: string) => text.replace(/^[\s¿]+|[\s?？;؟!¡.]+$/gu, "");

describe("what a message asks in another language", () => {
  it.each(Object.entries(MESSAGES))("is left alone by what stands around it (%s)", (code, [question, ...messages]) => {
    for (const message of ["%", ...messages])
      expect(bare(askedIn(languageOf(code), message.replace("%", question)))).toBe(bare(question));
  });

  it("is tried in each language of which phrases are known", () => {
    expect(Object.keys(MESSAGES).sort()).toEqual(Object.keys(PHRASES).sort());
  });

  it.each([
    ["de", "Zusammen mit wem schrieb er das Buch?"],
    ["de", "Wo bekomme ich Hilfe?"],
    ["de", "Welche Fernseher baut LG?"],
    ["de", "Welche Frage stellte Einstein?"],
    ["es", "¿Quién es la tía de Juan?"],
    ["pt", "Fala quantas línguas?"],
    ["ru", "Кто может менять законы?"],
    ["zh", "但丁是谁？"],
    ["zh", "请愿书有什么要求？"],
    ["nl", "Dag Hammarskjöld was wie?"],
  ])("stays as it is where it speaks of what is filler elsewhere (%s): %s", (code, question) => {
    expect(bare(askedIn(languageOf(code), question))).toBe(bare(question));
  });

  it.each([
    ["de", "Hallo zusammen!"],
    ["es", "¡Muchas gracias!"],
    ["zh", "谢谢"],
    ["ja", "お願いします"],
    ["xx", "hi"],
    ["de", ""],
    ["de", "?"],
  ])("is the message where there is no other (%s): %j", (code, message) => {
    expect(askedIn(languageOf(code), message)).toBe(message);
  });

  it("says nothing that the message does not say, whatever it is", () => {
    const pieces = Object.values(MESSAGES).flatMap((messages) => messages.flatMap((message) => message.split(" ")));
    const message = fc.oneof(
      fc.array(fc.constantFrom(...pieces, "??", "\n", ",", "İ", "ǅ"), { maxLength: 14 }).map((some) => some.join(" ")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(PHRASES), "eo"), message, (code, said) => {
        const asked = askedIn({ code }, said);
        expect(asked.length).toBeLessThanOrEqual(said.length);
        for (const part of asked.split(/\s+/)) expect(said).toContain(part);
      }),
    );
  });
});
