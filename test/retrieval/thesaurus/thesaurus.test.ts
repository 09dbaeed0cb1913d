import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLexemes } from "../../../src/language/find-lexemes.ts";
import { parseGroups, readThesaurus } from "../../../src/retrieval/thesaurus/read-thesaurus.ts";
import { createThesaurus, MOST_WORDS, singleTermOf } from "../../../src/retrieval/thesaurus/thesaurus.ts";

const SHIPPED = join(import.meta.dirname, "..", "..", "..", "models", "thesaurus");
const wordsOf = (text: string) => findLexemes(text).lexemes.filter(({ kind }) => kind === "word");
const alternativesIn = (groups: string, question: string) =>
  Object.fromEntries(
    [...createThesaurus(parseGroups(groups)).alternativesOf(wordsOf(question))].map(([stem, others]) => [
      stem,
      [...others],
    ]),
  );

describe("a thesaurus", () => {
  it("knows what stands for a word, in any form of it", () => {
    expect(alternativesIn("wipe, delete, remove", "how do I keep on wiping disks")).toEqual({
      wipe: ["delet", "remov"],
    });
  });

  it("finds an expression of several words in a question, and gives nobody one", () => {
    expect(alternativesIn("get rid of, delete", "how to get rid of it")).toEqual({
      get: ["delet"],
      rid: ["delet"],
    });
    expect(alternativesIn("get rid of, delete", "how to delete it")).toEqual({});
  });

  it("has words that are written as one with a hyphen for texts to have", () => {
    expect(alternativesIn("spread the load, load-balancer", "how to spread the load")).toEqual({
      spread: ["loadbalanc"],
      load: ["loadbalanc"],
    });
  });

  it("means the longest expression, not the words in it", () => {
    const groups = "turn off, disable\nturn, rotate\n# for people, only";
    expect(alternativesIn(groups, "turn off the light")).toEqual({ turn: ["disabl"] });
    expect(alternativesIn(groups, "turn the light off")).toEqual({ turn: ["rotat"] });
    expect(alternativesIn(groups, "for people")).toEqual({});
  });

  it("never gives a word of the question, nor a stop word, for another", () => {
    const groups = "delete, remove, off";
    expect(alternativesIn(groups, "delete or remove")).toEqual({});
    const word = fc.constantFrom("delete", "remove", "wipe", "get", "rid", "of", "the");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(fc.array(word, { minLength: 1 })), (asked, groups) => {
        const words = wordsOf(asked.join(" "));
        const stems = new Set(words.map(({ stem }) => stem));
        for (const others of createThesaurus(groups).alternativesOf(words).values()) {
          for (const other of others) expect(stems.has(other)).toBe(false);
        }
      }),
    );
  });

  it("finds a word whose stem begins otherwise than it", () => {
    expect(alternativesIn("dying, perishing", "why does it die")).toEqual({ die: ["perish"] });
    expect(alternativesIn("die, perish", "it keeps dying")).toEqual({ die: ["perish"] });
  });

  it("that is not there is named with what to do", async () => {
    await expect(readThesaurus("no/such/folder")).rejects.toThrow(/no\/such\/folder.*Restore/);
  });
});

describe("the thesaurus that ships", () => {
  it("finds for each of its expressions the same, whatever was asked before", async () => {
    const groups = (
      await Promise.all((await readdir(SHIPPED)).map((name) => readFile(join(SHIPPED, name), "utf8")))
    ).flatMap(parseGroups);
    const asked = createThesaurus(groups);
    const questions = groups.flat().map(wordsOf);
    for (const words of questions) asked.alternativesOf(words);
    for (const words of questions.filter((_, place) => place % 100 === 0)) {
      expect(createThesaurus(groups).alternativesOf(words)).toEqual(asked.alternativesOf(words));
    }
  });

  it("has in each group a word for texts to have, and no expression that nobody can find", async () => {
    for (const name of await readdir(SHIPPED)) {
      for (const group of parseGroups(await readFile(join(SHIPPED, name), "utf8"))) {
        expect(group.filter(singleTermOf), group.join()).not.toEqual([]);
        for (const words of group.map(wordsOf)) {
          expect(words.length, group.join()).toBeLessThanOrEqual(MOST_WORDS);
          expect(words.length, group.join()).toBeGreaterThan(0);
        }
      }
    }
  });

  it("finds what people call otherwise than documentation does", async () => {
    const thesaurus = await readThesaurus(SHIPPED);
    const alternatives = thesaurus.alternativesOf(wordsOf("how do i get rid of my pw"));
    expect([...(alternatives.get("rid") ?? [])]).toContain("delet");
    expect([...(alternatives.get("pw") ?? [])]).toContain("password");
  });
});
