import type { GuardedLibrary, Library } from "../../src/conversation/library.ts";
import type { IndexReport } from "../../src/indexing/report.ts";
import type { Abstention, CitedAnswer, ClosestPassages, Excerpt } from "../../src/retrieval/answer.ts";
import type { IndexedArticle } from "../../src/store/passage-store.ts";

export function fakeExcerpt(given: Partial<Excerpt> = {}): Excerpt {
  const text = given.text ?? "The keeper lit the lamp. It burned all night. Ships saw it.";
  const start = given.start ?? 100;
  return {
    number: 1,
    article: "lighthouse.txt",
    title: "The lighthouse",
    text,
    start,
    end: start + text.length,
    startLine: 5,
    endLine: 6,
    highlights: [{ start: start + 25, end: start + 45 }],
    blocks: [],
    markup: [],
    heading: "",
    score: 0.9,
    ...given,
  };
}

export function fakeAnswer(given: Partial<CitedAnswer> = {}): CitedAnswer {
  return {
    question: "How long did the lamp burn?",
    verdict: "answer",
    answered: true,
    confidence: 0.9,
    excerpts: [fakeExcerpt()],
    milliseconds: 3,
    ...given,
  };
}

export function fakeClosest(given: Partial<ClosestPassages> = {}): ClosestPassages {
  return {
    question: "How bright was the lamp?",
    verdict: "closest",
    answered: false,
    confidence: 0.3,
    excerpts: [fakeExcerpt()],
    nearest: ["The lighthouse"],
    milliseconds: 3,
    ...given,
  };
}

export function fakeAbstention(given: Partial<Abstention> = {}): Abstention {
  return {
    question: "Who won the cup?",
    verdict: "none",
    answered: false,
    confidence: 0.1,
    excerpts: [],
    nearest: ["The lighthouse"],
    milliseconds: 3,
    ...given,
  };
}

export function fakeArticle(given: Partial<IndexedArticle> = {}): IndexedArticle {
  return {
    path: "lighthouse.txt",
    metadata: { title: "The lighthouse", publisher: "Coast Press", published: "1921-04-01" },
    checksum: "0".repeat(64),
    chunks: 12,
    indexedAt: "2026-03-01T10:00:00.000Z",
    ...given,
  };
}

export function fakeReport(given: Partial<IndexReport> = {}): IndexReport {
  return {
    generation: "gen-2",
    articles: 2,
    chunks: 40,
    added: 1,
    changed: 0,
    removed: 0,
    unchanged: 1,
    skipped: [],
    embedded: 20,
    seconds: 1.5,
    ...given,
  };
}

/** A library that answers everything from one article, to whomever; what a test needs otherwise, it gives. */
export function fakeLibrary(given: Partial<Library & GuardedLibrary> = {}): Library & GuardedLibrary {
  const library: Library = {
    answer: async (question) => fakeAnswer({ question }),
    listArticles: async () => [fakeArticle()],
    readArticle: async () => undefined,
    generation: async () => "gen-1",
    reindex: async () => fakeReport(),
    suggestQuestions: () => [],
    ...given,
  };
  return { seenBy: () => library, maySee: () => true, ...library };
}
