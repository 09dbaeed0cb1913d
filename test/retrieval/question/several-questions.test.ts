import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
