import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { UserError } from "../../src/errors.ts";
import { type KnownQuestion, readKnownQuestions } from "../../src/known-questions/known-question.ts";

const ARTICLES = "articles";
const QUESTIONS = "questions.jsonl";

/** Real files with questions as members ask them. */
export interface CommunityFolder {
  readonly name: string;
  /** The folder of its articles. */
  readonly articles: string;
  readonly questions: readonly KnownQuestion[];
}

/**
 * Reads `questions.jsonl` of each folder in a folder that has one beside its `articles/`, by name; or of the folder itself.
 * Throws UserError when there is none, or one is not as it should be.
 */
export async function readCommunityFolders(folder: string): Promise<CommunityFolder[]> {
  if (await isCommunityFolder(folder)) return [await readCommunityFolder(folder)];
  const entries = await list(folder);
  const found: CommunityFolder[] = [];
  for (const name of entries.toSorted()) {
    const path = join(folder, name);
    if (await isCommunityFolder(path)) found.push(await readCommunityFolder(path));
  }
  if (found.length === 0) {
    throw new UserError(`${folder} holds no folder with ${ARTICLES}/ and ${QUESTIONS} in it: name one that does.`);
  }
  return found;
}

async function readCommunityFolder(folder: string): Promise<CommunityFolder> {
  const questions = await readKnownQuestions(join(folder, QUESTIONS));
  return { name: basename(resolve(folder)), articles: join(folder, ARTICLES), questions };
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
