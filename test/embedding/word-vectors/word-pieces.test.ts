import { describe, expect, it } from "vitest";
import { createWordPieces } from "../../../src/embedding/word-vectors/word-pieces.ts";

const VOCABULARY = new Map(
  ["un", "under", "##der", "##stand", "##s", "stand", "4", "##2", "-", "'"].map((piece, id) => [piece, id]),
);
const cut = createWordPieces(VOCABULARY);
const piecesOf = (word: string) => cut(word).map((id) => [...VOCABULARY.keys()][id]);

describe("cutting words into tokens", () => {
  it("takes the longest token that fits, then the longest that continues", () => {
    expect(piecesOf("understands")).toEqual(["under", "##stand", "##s"]);
    expect(piecesOf("stand")).toEqual(["stand"]);
  });

  it("gives nothing for a word with an unknown part, or one beyond any length", () => {
    expect(piecesOf("understood")).toEqual([]);
    expect(piecesOf(`un${"s".repeat(100)}`)).toEqual([]);
    expect(piecesOf("")).toEqual([]);
  });

  it("cuts at signs, each of which stands for itself", () => {
    expect(piecesOf("stand-under's")).toEqual(["stand", "-", "under", "'"]);
    expect(piecesOf("42-x-un")).toEqual(["4", "##2", "-", "-", "un"]);
  });
});
