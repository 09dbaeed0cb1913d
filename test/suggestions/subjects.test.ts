import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/language/languages/language-of.ts";
import { findSubjects } from "../../src/suggestions/subjects.ts";
import { outlinedText } from "../fakes/outlined-text.ts";

const subjects = (text: string, path = "a.md") => findSubjects(text, outlinedText(text, path).blocks);
const names = (text: string, path?: string) => subjects(text, path).map(({ name }) => name);

describe("the subjects of a text", () => {
  it("are its names, the most telling first", () => {
    const text = "The keeper met Ada Lovelace. Later, Ada Lovelace wrote to the Academy of Sciences in Paris, US.";
    expect(names(text)).toEqual(["Ada Lovelace", "the Academy of Sciences", "Paris", "US"]);
  });

  it("are not words that merely begin a sentence", () => {
    expect(names("Yesterday it rained. Rain fell on Paris.")).toEqual(["Paris"]);
  });

  it("are neither days nor months nor adjectives of origin", () => {
    expect(names("On Friday in May many Chinese and French ships came.")).toEqual([]);
  });

  it("end at a possessive", () => {
    expect(names("It was Wingtech's Nexperia that moved.")).toEqual(["Wingtech", "Nexperia"]);
  });

  it("are headings of Markdown, too", () => {
    expect(names("# How to trim a wick\n\nCut it straight.")).toEqual(["How to trim a wick"]);
    expect(names("How to trim a wick\n==================\n\nCut it straight.")).toEqual(["How to trim a wick"]);
  });

  it("are no headings where the format has none, and nothing that is not meant to be read", () => {
    expect(names("# How to trim a wick\n\nCut it straight.", "a.txt")).toEqual([]);
    expect(names("---\nreviewer: old Ada Lovelace\n---\nCut it <!-- says Ada Lovelace --> straight.")).toEqual([]);
  });

  it("carry the words around them", () => {
    const [subject] = subjects("In 2018 the ministry banned Hikvision cameras.");
    expect([...(subject?.context ?? [])]).toEqual(["2018", "ministry", "ministri", "banned", "hikvision", "cameras"]);
  });

  it.each([
    [
      "de",
      "Am Montag dankte Ada Lovelace dem Imker. Der Imker lachte, denn im Glas war nichts.",
      ["Imker", "Ada Lovelace"],
    ],
    ["fr", "Hier, l'Académie des Sciences a reçu d'Alembert.", ["Académie des Sciences", "Alembert"]],
    ["es", "Ayer la Universidad de la República abrió.", ["Universidad de la República"]],
    ["tr", "Ben dün Ingrid Falk'ı gördüm.", ["Ingrid Falk"]],
    ["ar", "بنى جسر تارن مهندس. عبر القطار جسر تارن.", ["جسر تارن"]],
    ["hi", "हमने टार्न पुल देखा। रेल टार्न पुल पार करती है।", ["टार्न पुल"]],
    ["th", "นกเงือกกรามช้างกินลูกไทร ชาวบ้านชอบนกเงือกกรามช้าง", ["นกเงือกกรามช้าง"]],
  ])("are found as its language writes them (%s)", (code, text, expected) => {
    const found = findSubjects(text, outlinedText(text, "a.txt").blocks, languageOf(code));
    expect(found.map(({ name }) => name)).toEqual(expected);
  });

  it("are none in an empty text", () => {
    expect(names("")).toEqual([]);
  });
});
