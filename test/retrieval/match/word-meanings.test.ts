import { describe, expect, it } from "vitest";
import { findLexemes } from "../../../src/language/find-lexemes.ts";
import type { Lexeme } from "../../../src/language/lexemes.ts";
import { addTokens, createMeanings, isStopMark, markOf } from "../../../src/retrieval/match/word-meanings.ts";
import { parts } from "../small-corpus.ts";

const { table } = parts;
const lexemesOf = (text: string) => findLexemes(text).lexemes;

/** What the table itself says of the words, and nothing of what is made of them, beside what was found. */
function expectMeanings(words: readonly Lexeme[], find = createMeanings(table)) {
  const meanings = find(words);
  expect(meanings.starts.length).toBe(words.length + 1);
  for (const [index, lexeme] of words.entries()) {
    const { tokens, length } = lexeme.kind === "word" ? table.wordOf(lexeme.text) : { tokens: [], length: 0 };
    const found: number[] = [];
    addTokens(found, meanings, index);
    expect(found, lexeme.text).toEqual(tokens);
    expect(meanings.lengths[index]).toBeCloseTo(length, 4);
    expect(meanings.marks[index]).toBe(markOf(lexeme));
  }
}

describe("meanings of words", () => {
  it("are those of the table, the first time and any other", () => {
    const find = createMeanings(table);
    const words = lexemesOf("The lighthouse-keeper's ሰላም karomitensulverno of 1834 in Skerry");
    for (let time = 0; time < 2; time++) expectMeanings(words, find);
  });

  it("are those of the table for words of very many tokens", () => {
    const find = createMeanings(table);
    const words = lexemesOf(`short ${"xqz".repeat(30)} end`);
    expect(table.wordOf("xqz".repeat(30)).tokens.length).toBeGreaterThan(20);
    for (let time = 0; time < 2; time++) expectMeanings(words, find);
  });

  it("are never another word's, however many words were met", () => {
    const find = createMeanings(table);
    const early = lexemesOf("lighthouse keeper");
    find(early);
    const later = lexemesOf(Array.from({ length: 70_000 }, (_, number) => `n${number}`).join(" "));
    find(later);
    expectMeanings([...early, ...later.slice(0, 200), ...later.slice(-200)], find);
  });

  it("mark stop words, and words of one stem alike", () => {
    const [company, companies, the] = lexemesOf("company companies the").map(markOf);
    expect(company).toBe(companies);
    expect([company, the].map((mark = 0) => isStopMark(mark))).toEqual([false, true]);
  });
});
