import { describe, expect, it } from "vitest";
import { findLanguageHint } from "../../src/app/language-hint.ts";
import { LIBRARY, openCorpus } from "../retrieval/small-corpus.ts";

const GERMAN = {
  path: "bienen.txt",
  title: "Bienen halten",
  text: "Ein Bienenstock hat im Sommer vierzigtausend Bienen. Im Winter schrumpft das Volk auf zehntausend, und der Imker erntet den Honig im Juli.",
};

describe("the hint at a model", () => {
  it("is given where most articles are in languages that the built-in model does not know", async () => {
    const store = await openCorpus([GERMAN]);
    expect(await findLanguageHint(store, "built-in")).toContain("German");
    expect(await findLanguageHint(store, "Xenova/multilingual-e5-small")).toBeUndefined();
  });

  it("is not given for a few of them among English ones", async () => {
    expect(await findLanguageHint(await openCorpus([...LIBRARY, GERMAN]), "built-in")).toBeUndefined();
  });
});
