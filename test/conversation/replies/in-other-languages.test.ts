import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/bot-language.ts";
import { answerReply } from "../../../src/conversation/replies/answer-reply.ts";
import { articleReply } from "../../../src/conversation/replies/article-reply.ts";
import { changedAnswer } from "../../../src/conversation/replies/changed-answer.ts";
import { contextReply } from "../../../src/conversation/replies/context-reply.ts";
import { draftReply, historyReply } from "../../../src/conversation/replies/draft-reply.ts";
import { failureReply, userErrorReply } from "../../../src/conversation/replies/error-reply.ts";
import { helpReply } from "../../../src/conversation/replies/help-reply.ts";
import { insightsReply } from "../../../src/conversation/replies/insights-reply.ts";
import { requestReply } from "../../../src/conversation/replies/missing-question.ts";
import { confirmDeletionReply, privacyReply } from "../../../src/conversation/replies/privacy-reply.ts";
import { progressReply, reportReply } from "../../../src/conversation/replies/reindex-reply.ts";
import { settingsReply } from "../../../src/conversation/replies/settings-reply.ts";
import { sourcesReply } from "../../../src/conversation/replies/sources-reply.ts";
import { toldReply } from "../../../src/conversation/replies/told-reply.ts";
import { PARTS } from "../../../src/conversation/say-told.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { loadWords } from "../../../src/conversation/words/load-words.ts";
import type { Words } from "../../../src/conversation/words/words.ts";
import { UserError } from "../../../src/errors.ts";
import { summarise } from "../../../src/insights/summarise.ts";
import { serverSettings } from "../../../src/settings/server-settings.ts";
import { fakeAbstention, fakeAnswer, fakeArticle, fakeClosest, fakeExcerpt, fakeReport } from "../../fakes/library.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";

/** What comes from people and articles is in no language. */
const QUESTION = "Xyzzy?";
const article = fakeArticle({ path: "xyzzy.md", metadata: { title: "Xyzzy" } });
const read = outlinedText("# Xyzzy\n\nPlugh plover. Plugh plover. Plugh plover.");
const excerpts = [
  fakeExcerpt({ title: "Xyzzy", article: article.path, text: "Plugh plover. Plugh xyzzy.", highlights: [] }),
];
const preview = {
  title: "Xyzzy",
  chunks: [{ heading: "", text: "Plugh", isNew: true }],
  added: 1,
  kept: 2,
  removed: 3,
};
const unread = { title: "", chunks: [], added: 0, kept: 0, removed: 0, remark: english.files.reasons.noText };
/** What rooms below the conversation tell, by phrases; those that stand in others alone are tried in `say-told.test.ts`. */
const { files, sourceReasons, failures } = english;
const PHRASES = [files.reasons, sourceReasons, failures].flatMap((table) => Object.values(table));
const WHOLE = PHRASES.filter((phrase) => !PARTS.has(phrase));
const skipped = [
  ...["a.png", "b.png"].map((file) => ({ file, reason: "is an image, not text" })),
  ...["1.xyz", "2.xyz", "3.xyz", "4.xyz"].map((file) => ({
    file,
    reason: "has a format that is not read (.xyz): convert it to text or Markdown, or name it in .footnoteignore",
  })),
  ...WHOLE.map((reason, number) => ({ file: `${number}.md`, reason: reason.replaceAll(/\{\w+\}/g, "Xyzzy") })),
];
const STAGES = ["fetching", "reading", "embedding", "writing"] as const;
const OUTCOMES = ["unlisted", "unfetched"] as const;

const insights = await summarise([], 7, new Date("2026-05-01T00:00:00Z"));

/** Each kind of reply that there is. */
function everyReply(words: Words): readonly unknown[] {
  const answers = [
    fakeAnswer({ question: QUESTION, excerpts, corrections: [{ from: "xyzy", to: "xyzzy" }] }),
    fakeClosest({ question: QUESTION, excerpts, nearest: ["Xyzzy"], articleLanguages: ["en", "th"] }),
    fakeAbstention({ question: QUESTION, nearest: ["Xyzzy"], articleLanguages: ["th"] }),
  ].map((answer) => answerReply({ words, answer, generationMark: "abcdefgh", publishing: "share" }));
  const change = { path: "xyzzy.md", isNew: false, isRemoved: false };
  const changes = [
    { ...change, preview: { ...preview, isReadable: true } },
    { ...change, isNew: true, preview: { ...unread, isReadable: false } },
    { ...change, isRemoved: true, preview: { ...preview, isReadable: true } },
  ];
  const report = { ...fakeReport({ skipped }), sources: OUTCOMES.map((outcome) => ({ name: "xyzzy", outcome })) };
  const kept = { questions: 1, votes: 2, requests: 3, awaited: 4, oldest: "2026-05-01T00:00:00Z" };
  const [answered] = answers;
  return [
    ...answers,
    changedAnswer(JSON.parse(JSON.stringify(answered?.components)), 1_800_000_000, words),
    articleReply(article, read, words),
    contextReply(article, read, { start: 9, end: 22 }, words),
    draftReply({ draft: "0123456789abcdef", changes, isWritten: true, leftOut: ["xyzzy.bin"], words }),
    historyReply({ path: "xyzzy.md", versions: [{ id: 1_800_000_000_000, bytes: 1234 }], words }),
    failureReply("abcdef", words),
    helpReply([article], [], words),
    insightsReply({
      title: words.insights.nothingMissing,
      insights,
      remarks: [],
      groups: [],
      worst: [],
      chart: "xyzzy.png",
      table: "xyzzy.csv",
      words,
    }),
    requestReply(QUESTION, words),
    progressReply(undefined, words),
    ...STAGES.map((stage) => progressReply({ stage, done: 1, total: 2 }, words)),
    reportReply(report, false, words),
    reportReply(report, true, words),
    settingsReply({
      settings: serverSettings.parse({ channels: ["123456789012345678"] }),
      tags: [],
      isKept: true,
      words,
    }),
    sourcesReply({ words, articles: [article], search: "", page: 1 }),
    sourcesReply({ words, articles: [article], search: "plover", page: 1 }),
    sourcesReply({ words, articles: [], search: "", page: 1 }),
    privacyReply(kept, { days: 180, knowsMembers: false }, words),
    confirmDeletionReply(words),
    toldReply(QUESTION, words.errors.storeUnavailable, words),
    ...skipped.map(({ file, reason }) => userErrorReply(new UserError(`${file} ${reason}`), words)),
  ];
}

/** Each line of text in a reply, wherever it stands. */
function linesIn(value: unknown): string[] {
  if (typeof value === "string") return value.split("\n");
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(linesIn) : [];
}

/** Words that every English sentence has some of, and the other languages none. */
const IN_ENGLISH =
  /(?<!\p{L})(?:the|of|and|with|without|this|that|you|your|have|has|from|read|reads|not|what|who|which|is|are|it|can|will)(?!\p{L})/iu;
/** Of other languages, and what is written the same everywhere. */
const NOT_ENGLISH: Readonly<Record<string, RegExp>> = { nl: /(?<!\p{L})(?:is|of)(?!\p{L})/giu };
const WRITTEN_THE_SAME =
  /npm run [a-z]+(?: -- --?[a-z]+)?|ocrmypdf in\.pdf out\.pdf|<[^>]*>|[\w-]+\.(?:md|txt|ya?ml|xyz)/g;

describe.each(LANGUAGES.filter((language) => language !== "en"))("every kind of reply in %s", async (language) => {
  const words = await loadWords(language);

  it("has no English sentence", () => {
    const lines = everyReply(words).flatMap(linesIn);
    expect(lines.length).toBeGreaterThan(200);
    const foreign = lines.filter((line) =>
      IN_ENGLISH.test(line.replace(WRITTEN_THE_SAME, "").replace(NOT_ENGLISH[language] ?? /(?!)/g, "")),
    );
    expect(foreign).toEqual([]);
  });
});

it("and tells English by its words", () => {
  const lines = everyReply(english).flatMap(linesIn);
  expect(lines.filter((line) => IN_ENGLISH.test(line)).length).toBeGreaterThan(50);
});
