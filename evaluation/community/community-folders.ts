import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import type { CorpusSource } from "../../src/corpus/corpus-source.ts";
import { UserError } from "../../src/errors.ts";
import { type KnownQuestion, readKnownQuestions } from "../../src/known-questions/known-question.ts";

const ARTICLES = "articles";
const QUESTIONS = "questions.jsonl";

/** Articles with the questions that members ask of them. */
export interface AskedCorpus {
  readonly name: string;
  readonly source: CorpusSource;
  readonly questions: readonly KnownQuestion[];
}

/**
 * Reads `questions.jsonl` of each folder in a folder that has one beside its `articles/`, by name; or of the folder itself.
 * Throws UserError when there is none, or one is not as it should be.
 */
export async function readCommunityFolders(folder: string): Promise<AskedCorpus[]> {
  if (await isCommunityFolder(folder)) return [await readCommunityFolder(folder)];
  const entries = await list(folder);
  const found: AskedCorpus[] = [];
  for (const name of entries.toSorted()) {
    const path = join(folder, name);
    if (await isCommunityFolder(path)) found.push(await readCommunityFolder(path));
  }
  if (found.length === 0) {
    throw new UserError(`${folder} holds no folder with ${ARTICLES}/ and ${QUESTIONS} in it: name one that does.`);
  }
  return found;
}

async function readCommunityFolder(folder: string): Promise<AskedCorpus> {
  const questions = await readKnownQuestions(join(folder, QUESTIONS));
  return { name: basename(resolve(folder)), source: openCorpusFolder(join(folder, ARTICLES)), questions };
}

async function isCommunityFolder(folder: string): Promise<boolean> {
  const entries = new Set(await readdir(folder).catch(() => []));
  return entries.has(ARTICLES) && entries.has(QUESTIONS);
}

function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: unknown) => {
    throw new UserError(`${folder} can't be read: name a folder of folders with ${ARTICLES}/ and ${QUESTIONS}.`, {
      cause,
    });
  });
}
