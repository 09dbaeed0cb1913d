import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCourtesy } from "../../../src/conversation/question/courtesies.ts";
import { NothingAsked, parseQuestion, shortenQuestion } from "../../../src/conversation/question/parse-question.ts";
import { questionChoices } from "../../../src/conversation/question/question-choices.ts";
import { withoutTokens } from "../../../src/conversation/question/without-tokens.ts";
import { UserError } from "../../../src/errors.ts";

const ID = "123456789012345678";
const TOKENS = [
  `<@${ID}>`,
  `<@!${ID}>`,
  `<@&${ID}>`,
  `<#${ID}>`,
  `<:blob_wave:${ID}>`,
  `<a:party:${ID}>`,
  "<t:1618953630>",
  "<t:1618953630:R>",
  `</ask:${ID}>`,
  `</articles list all:${ID}>`,
  "<id:browse>",
  `<id:linked-roles:${ID}>`,
  "@everyone",
  "@here",
];

describe("a question", () => {
  it.each(TOKENS)("is asked without %s, wherever it stands", (token) => {
    expect(parseQuestion(`${token} how long did ${token} the lamp burn ${token}?`)).toBe(
      "how long did the lamp burn ?",
    );
    expect(shortenQuestion(`how long ${token} did it burn?`)).toBe("how long did it burn?");
    expect(() => parseQuestion(` ${token} ${token}`)).toThrow(NothingAsked);
    expect(shortenQuestion(token)).toBe("");
  });

  it("keeps what only looks like one", () => {
    for (const question of [
      "a <b> tag?",
      "is 3 <4> 2?",
      "mail ada@everyone.org?",
      "<t:noon>?",
      "x <@ y>?",
      "std::vector<int>?",
    ])
      expect(parseQuestion(question)).toBe(question);
  });

  it("leaves no token behind, nor time to lose, whatever is typed", () => {
    const part = fc.constantFrom(...TOKENS, "<", "@", ">", "</", ":", "1", "a", " ", "\u200b");
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 60 }).map((parts) => `why ${parts.join("")}`.slice(0, 500)),
        (typed) => {
          const asked = parseQuestion(typed);
          expect(asked).not.toMatch(/<@\d+>\s*<@|[\n\u200b]/);
          expect(withoutTokens(withoutTokens(asked)).length).toBeLessThanOrEqual(asked.length);
        },
      ),
    );
    expect(withoutTokens("</a".repeat(100_000))).toHaveLength(300_000);
  });

  it.each([
    "hi",
    "Hello!",
    "hey there",
    "HEYYYY",
    "good morning everyone",
    "hi bot :)",
    "Thanks!!",
    "thank you so much",
    "thx",
    "thanks for the help!",
    "ok",
    "okay, thanks",
    "lol",
    "LOOOOL",
    "haha",
    "👋",
    "🙏🏽 🎉",
    "bye",
    "Hallo",
    "Guten Morgen!",
    "Vielen Dank",
    "danke schön",
    "Grüezi",
    "bonjour",
    "merci beaucoup",
    "¡Hola!",
    "muchas gracias",
    "ciao",
    "grazie mille",
    "obrigado",
    "dziękuję",
    "tack så mycket",
    "teşekkürler",
    "привет",
    "Спасибо большое!",
    "你好！",
    "谢谢",
    "ありがとう",
    "안녕하세요",
    "감사합니다",
    "नमस्ते",
    "مرحبا",
    `hello <@${ID}>`,
    `<:wave:${ID}>`,
  ])("is not in %s", (said) => {
    expect(() => parseQuestion(said)).toThrow(NothingAsked);
  });

  it.each([
    "hello world",
    "thanks giving",
    "who says ok?",
    "ok computer",
    "lol patch notes",
    "how do I say hello in Polish",
    "good",
    "morning",
    "what is thank you in Thai?",
    "hi-fi",
    "???",
    "Hi, when was the lamp lit?",
    "okapi",
    "123",
  ])("is in “%s”", (asked) => {
    expect(isCourtesy(asked)).toBe(false);
    expect(parseQuestion(asked)).toBe(asked);
  });

  it("is found to be none in no time, however often somebody says thanks", () => {
    expect(isCourtesy("thank you ".repeat(50_000))).toBe(false);
  });

  it("is refused when empty or too long, in words that say so", () => {
    expect(() => parseQuestion(" \n\u200b")).toThrow("empty");
    expect(() => parseQuestion("why ".repeat(200))).toThrow(/799 characters: ask with at most 500/);
    expect(() => parseQuestion("why ".repeat(200))).toThrow(UserError);
    expect(parseQuestion(`${"why ".repeat(100)}<@${ID}>${" ".repeat(300)}`)).toHaveLength(399);
  });

  it("is completed without tokens, too", () => {
    const typed: string[] = [];
    const suggestQuestions = (text: string) => {
      typed.push(text);
      return [];
    };
    const choices = questionChoices(`<@${ID}> lamp`, ["How long did the lamp burn?"], { suggestQuestions });
    expect(choices.map(({ value }) => value)).toEqual(["How long did the lamp burn?"]);
    expect(typed).toEqual(["lamp"]);
  });
});
