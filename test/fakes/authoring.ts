import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAuthoring } from "../../src/app/owners/authoring-parts.ts";
import { findFormat } from "../../src/corpus/formats/format.ts";
import { FORMATS } from "../../src/corpus/formats/registry.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { UnusableFileError } from "../../src/corpus/unusable-file.ts";
import { chunkArticle } from "../../src/indexing/chunker.ts";
import { previewArticle } from "../../src/indexing/preview/preview-article.ts";
import type { PreviewChanges } from "../../src/indexing/preview/preview-messages.ts";
import type { EmbedQuestions } from "../../src/insights/group-questions.ts";
import { fakeNotices } from "./notices.ts";
import { fakePosted } from "./posted.ts";
import { fakeWeeklyPosts } from "./weekly-posts.ts";

const MOST_WORDS = 40;

async function read(path: string, file: string) {
  const format = findFormat(FORMATS, path);
  if (format === undefined) throw new UnusableFileError("has a format that is not read");
  return readArticle({ path, bytes: readFileSync(file), format, catalogued: {} });
}

const DIMENSIONS = 64;

/** Questions mean what their words are: those of the same words are the same. */
const embedWords: EmbedQuestions = async (questions) =>
  questions.map((question) => {
    const vector = new Float32Array(DIMENSIONS);
    for (const word of question.toLowerCase().match(/\p{L}+/gu) ?? []) {
      const place = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % DIMENSIONS, 7);
      vector[place] = (vector[place] ?? 0) + 1;
    }
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });

/** Articles of owners in a folder of their own, read in this process: a chunk is 40 words. */
export function authoringIn(seedsDir: string) {
  const countTokens = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const chunk = (article: Parameters<typeof chunkArticle>[0]) =>
    chunkArticle(article, { maxTokens: MOST_WORDS, targetTokens: MOST_WORDS, countTokens });
  const previewChanges: PreviewChanges = (changes) =>
    Promise.all(
      changes.map(({ path, before, after }) =>
        previewArticle(
          {
            path,
            ...(before === undefined ? {} : { before: join(seedsDir, path) }),
            ...(after === undefined ? {} : { after }),
          },
          { read, chunk },
        ),
      ),
    );
  return {
    authoring: openAuthoring(seedsDir),
    previewChanges,
    embedQuestions: embedWords,
    notices: fakeNotices(),
    posted: fakePosted(),
    weeklyPosts: fakeWeeklyPosts(),
  };
}

/** The same in a new folder below the system's for temporary files. */
export function fakeAuthoring() {
  const seedsDir = join(mkdtempSync(join(tmpdir(), "footnote-authoring-")), "seeds");
  mkdirSync(seedsDir);
  return { seedsDir, ...authoringIn(seedsDir) };
}
