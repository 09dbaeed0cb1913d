import type { Library } from "../../src/conversation/library.ts";
import type { Excerpt } from "../../src/retrieval/answer.ts";
import { fakeAbstention, fakeAnswer, fakeArticle, fakeExcerpt } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";

const PARAGRAPHS = [
  "The lighthouse stands on the outer rock.",
  "It was built in 1874 by hand.",
  "The keeper lit the lamp. It burned all night. Ships saw it.",
  "In winter nobody came for weeks.",
  "The keeper's family lived below the lamp.",
  "Gulls nested on the gallery.",
  "The light was put out in 1921.",
];
export const LIGHTHOUSE = PARAGRAPHS.join("\n\n");

const excerptOf = (place: number): Excerpt => {
  const text = PARAGRAPHS[place] ?? "";
  const start = LIGHTHOUSE.indexOf(text);
  const line = 2 * place + 1;
  const span = { start, end: start + text.length };
  return fakeExcerpt({ text, ...span, startLine: line, endLine: line, highlights: [span] });
};

/** Best first: the lamp, then the rest of the article. */
export const EXCERPTS = [2, 6, 1, 4, 3].map((place, index) => ({ ...excerptOf(place), number: index + 1 }));

export interface LighthouseLibrary extends Partial<Library> {
  /** The article's text from now on; undefined removes it. */
  rewrite(text: string | undefined): void;
}

/** A library of one article of seven paragraphs, which knows nothing of cups. Each rewrite is a new generation. */
export function createLibrary(): LighthouseLibrary {
  let text: string | undefined = LIGHTHOUSE;
  let generation = 1;
  return {
    rewrite(next) {
      text = next;
      generation += 1;
    },
    generation: async () => `gen-${generation}`,
    listArticles: async () => (text === undefined ? [] : [fakeArticle()]),
    readArticle: async (path) =>
      path === "lighthouse.txt" && text !== undefined ? outlinedText(text, path) : undefined,
    answer: async (question, { limit = 3 } = {}) =>
      question.includes("cup")
        ? fakeAbstention({ question })
        : fakeAnswer({ question, excerpts: EXCERPTS.slice(0, limit) }),
  };
}
