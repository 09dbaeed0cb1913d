import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutFiller } from "../../../../src/retrieval/question/filler/without-filler.ts";

const QUESTIONS = [
  "how do I reset my password",
  "fedora selinux permission denied",
  "which port does the web interface listen on",
  "the container exits with code 137 right after the start",
];
const BEFORE = [
  "hi,",
  "yo",
  "hey guys",
  "Hello there!",
  "Hi Anna,",
  "good morning all,",
  "quick question:",
  "hey guys, quick question:",
  "does anyone know",
  "anyone here know",
  "can someone please tell me",
  "I was wondering if",
  "sorry if this is a dumb question but",
  "not sure if this is the right channel but",
  "asking for a friend:",
  "so i updated yesterday and",
  "been stuck on this for hours.",
  "hello everyone, im new here.",
  "i googled for ages and found nothing,",
  "[bug]",
  "[Help needed]",
  "<@123456789012345678>",
  "@everyone",
];
const AFTER = [
  "pls",
  "thanks in advance!",
  "? pls help",
  "? TIA!",
  "any help appreciated",
  "? Any ideas?",
  "lol",
  "? kind regards, Tom",
  "? Cheers, Anna",
  "? 🙏 :)",
  "<:sad:123456789012345678>",
  "? I've been trying to figure this out all day.",
];

const plain = (text: string) => text.replace(/[?.!,\s]+$/, "");

describe("what a message asks", () => {
  it("is left alone by whatever stands before and after it", () => {
    for (const question of QUESTIONS) {
      for (const before of ["", ...BEFORE])
        for (const after of ["", ...AFTER]) {
          expect(plain(withoutFiller(`${before} ${question} ${after}`.trim()))).toBe(question);
        }
    }
  });

  it.each([
    "hello world example",
    "how do I thank a user",
    "how do I say thanks",
    "how does the please command work",
    "good first issue label",
    "help command shows nothing",
    "what are the opening hours",
    "Can anyone see my messages?",
    "which role do I need to get help with Docker",
    "how does [DisallowedIntents] come about",
    "[DisallowedIntents] on start",
    "What does ?? do?",
    "What does -D do?",
    "who can help me with my visa",
    "how long can i time someone out for",
  ])("stays as it is where it speaks of what is filler elsewhere: %s", (question) => {
    expect(withoutFiller(question)).toBe(question);
  });

  it("keeps what happened beside what is asked", () => {
    expect(withoutFiller("hey, my bot crashes on startup, why? thanks")).toBe("my bot crashes on startup, why?");
    expect(withoutFiller("I have a raspberry pi 4. Does it run there? thx!")).toBe(
      "I have a raspberry pi 4. Does it run there?",
    );
  });

  it.each(["hi", "thanks!", "hey guys", "please", "", "   ", "?", "🙏"])(
    "is the message where there is no other: %j",
    (message) => {
      expect(withoutFiller(message)).toBe(message.trim());
    },
  );

  it("says nothing that the message does not say, and is found again in what was found", () => {
    const word = fc.constantFrom(...BEFORE, ...AFTER, ...QUESTIONS, "??", "--no-cache", "\n", ",", "ǅ", "İ", "but");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
          fc.string(),
        ),
        (message) => {
          const asked = withoutFiller(message);
          expect(asked.length).toBeLessThanOrEqual(message.length);
          for (const part of asked.split(/\s+/)) expect(message).toContain(part);
        },
      ),
    );
  });
});
