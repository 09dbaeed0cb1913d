import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/language/languages/language-of.ts";
import { withEarlierQuestion } from "../../../src/retrieval/question/earlier-question.ts";
import { splitQuestions } from "../../../src/retrieval/question/split-questions.ts";

describe("several questions in one message", () => {
  it.each([
    ["How do I ban a user? Where is the audit log kept?", ["How do I ban a user?", "Where is the audit log kept?"]],
    ["hi, how do I ban a user and how do I create a role? thanks", ["how do I ban a user", "how do I create a role?"]],
    ["What is the upload limit? Also, can I invite bots?", ["What is the upload limit?", "can I invite bots?"]],
    [
      "I run Fedora. Which ports does the server use? And where are backups kept?",
      ["I run Fedora. Which ports does the server use?", "where are backups kept?"],
    ],
  ])("are asked one by one: %s", (message, questions) => {
    expect(splitQuestions(message)).toEqual(questions);
  });

  it.each([
    "How do I ban a user?",
    "What is a slash command and how do I register it?",
    "How and when are backups made?",
    "My bot crashes. Why?",
    "I updated to version 6. How do I get my settings back?",
    "What is the difference between a role and a permission?",
    "Does it run on Fedora? It has SELinux.",
    "Who wrote the guide and the reference?",
    "",
  ])("are one where one is asked: %s", (message) => {
    expect(splitQuestions(message)).toEqual([message]);
  });

  it("are two at most, and say nothing that was not said", () => {
    const piece = fc.constantFrom(
      "How do I ban a user?",
      "and",
      "where is the log",
      "?",
      "\n",
      "it",
      "thanks",
      "v5.3.2",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join(" ")),
          fc.string(),
        ),
        (message) => {
          const questions = splitQuestions(message);
          expect(questions.length).toBeGreaterThan(0);
          expect(questions.length).toBeLessThanOrEqual(2);
          for (const question of questions) expect(message).toContain(question.split(" ")[0]);
        },
      ),
    );
  });
});

describe("several questions in one message of another language", () => {
  const split = (code: string, message: string) => splitQuestions(message, languageOf(code));

  it.each([
    ["de", "Hallo, wie ändere ich mein Passwort? Und wo finde ich die Rechnung? Danke!"],
    ["es", "¿Cómo cambio la contraseña? ¿Dónde encuentro la factura?"],
    ["el", "Πώς αλλάζω τον κωδικό μου; Και πού βρίσκω το τιμολόγιο;"],
    ["ar", "كيف أغير كلمة المرور؟ وأين أجد فاتورة الاشتراك؟"],
    ["zh", "如何修改登录密码？发票在哪里下载？"],
    ["ja", "パスワードを変更する方法は？請求書の保存場所はどこですか？"],
    ["ru", "Как изменить пароль входа? Где найти счёт за подписку?"],
  ])("are asked one by one (%s): %s", (code, message) => {
    const questions = split(code, message);
    expect(questions).toHaveLength(2);
    for (const question of questions) expect(message).toContain(question);
    expect(questions[0]).toMatch(/[?？؟;]$/u);
  });

  it.each([
    ["de", "Wie ändere ich mein Passwort? Geht das auch am Handy?"],
    ["de", "Ich nutze Fedora. Wie ändere ich mein Passwort?"],
    ["es", "¿Qué es un comando y para qué sirve?"],
    ["zh", "什么是斜杠命令？如何注册它？"],
    ["tr", "Şifremi nasıl değiştiririm? Neden?"],
    ["eo", "Kio estas tio?"],
  ])("are one where one is asked (%s): %s", (code, message) => {
    expect(split(code, message)).toEqual([message]);
  });
});

describe("a question after another of another language", () => {
  it.each([
    [
      "de",
      "Hallo, wie ändere ich mein Passwort? Danke",
      "und wie mache ich das rückgängig?",
      "wie ändere ich mein Passwort",
    ],
    ["es", "¿Cómo cambio la contraseña?", "¿y eso cuánto cuesta?", "¿Cómo cambio la contraseña"],
    ["fr", "Comment changer le mot de passe ?", "et pourquoi ?", "Comment changer le mot de passe"],
    ["zh", "如何修改密码？", "那它安全吗？", "如何修改密码"],
    ["ko", "비밀번호는 어떻게 바꾸나요?", "그럼 그것은 왜 필요한가요?", "비밀번호는 어떻게 바꾸나요"],
  ])("is read with it where it leans on it (%s)", (code, earlier, question, asked) => {
    expect(withEarlierQuestion(question, earlier, languageOf(code))).toBe(`${asked}? ${question}`);
  });

  it.each([
    ["de", "Wer leitet die Abteilung für Forschung?"],
    ["es", "¿Quién dirige la oficina de turismo?"],
    ["zh", "谁发明了电话？"],
  ])("stays as it is where it says what it is about (%s)", (code, question) => {
    expect(withEarlierQuestion(question, "1 2 3 4?", languageOf(code))).toBe(question);
  });
});

describe("a question after another", () => {
  it.each([
    "and how do I undo that?",
    "what about roles?",
    "why?",
    "does it cost anything?",
    "are those the only ones?",
  ])("is read with it where it leans on it: %s", (question) => {
    expect(withEarlierQuestion(question, "hey, how do I ban a user? thx")).toBe(`how do I ban a user? ${question}`);
  });

  it.each(["Where is the audit log of the server kept?", "How do I create a role?"])(
    "stays as it is where it says what it is about: %s",
    (question) => {
      expect(withEarlierQuestion(question, "How do I ban a user?")).toBe(question);
      expect(withEarlierQuestion(question, "")).toBe(question);
    },
  );
});
