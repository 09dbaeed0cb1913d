import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import { LIBRARY, openCorpus, parts, type SmallArticle } from "./small-corpus.ts";

const BOILER =
  "The boiler is bled with the square key that hangs on the meter. The pressure of the boiler should be 1.5 bar. Below that it stops by itself.";

async function ask(question: string, ...articles: SmallArticle[]) {
  const store = await openCorpus([...LIBRARY, ...articles]);
  return (await answerQuestion(question, store, parts)).excerpts;
}
const article = (path: string, text: string, title = "Boiler"): SmallArticle => ({ path, title, text });

describe("the same text in several articles", () => {
  it("is one excerpt that names all of them, the one that looks like the original first", async () => {
    const excerpts = await ask(
      "What should the pressure of the boiler be?",
      article("archive/2019/boiler (1).txt", BOILER),
      article("boiler.txt", BOILER),
      article("copy of boiler.txt", `Hello there, this is a letter.\n\n${BOILER}`, "Letter"),
    );
    const showing = excerpts.filter(({ text }) => text.includes("1.5 bar"));
    expect(showing).toHaveLength(1);
    expect(showing[0]).toMatchObject({
      article: "boiler.txt",
      also: [
        { article: "archive/2019/boiler (1).txt", title: "Boiler", startLine: 1, endLine: 1 },
        { article: "copy of boiler.txt", title: "Letter", startLine: 3, endLine: 3 },
      ],
    });
  });

  it("is said of no article that has other text", async () => {
    const [first] = await ask("What should the pressure of the boiler be?", article("boiler.txt", BOILER));
    expect(first).not.toHaveProperty("also");
  });
});

describe("versions of an article", () => {
  const old = article("docs/v1/boiler.txt", BOILER.replace("1.5", "1.2"));
  const current = article("docs/v2/boiler.txt", BOILER);
  const question = "What should the pressure of the boiler be?";

  it("yield to the newest", async () => {
    const excerpts = await ask(question, old, current);
    expect(excerpts[0]).toMatchObject({ article: "docs/v2/boiler.txt" });
    expect(excerpts.map(({ article: path }) => path)).not.toContain("docs/v1/boiler.txt");
  });

  it("are shown where the question names them", async () => {
    const [first] = await ask("What should the pressure of the boiler be in v1?", old, current);
    expect(first).toMatchObject({ article: "docs/v1/boiler.txt" });
  });

  it("stay where they alone have a word of the question", async () => {
    const told = article("docs/v1/boiler.txt", `${BOILER} The whistle of the boiler is brass.`);
    const [first] = await ask("Is the whistle of the boiler brass?", told, current);
    expect(first).toMatchObject({ article: "docs/v1/boiler.txt" });
  });

  it("are no sheets of different things", async () => {
    const sheet = (site: string, keeper: string) =>
      article(`site-${site}.txt`, `${BOILER} The keeper of the boiler at site ${site} is ${keeper}.`, `Site ${site}`);
    const excerpts = await ask("Who is the keeper of the boiler at site 1?", sheet("1", "Olin"), sheet("2", "Prue"));
    expect(excerpts[0]).toMatchObject({ article: "site-1.txt" });
  });
});
