import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { MemberError } from "../conversation/member-error.ts";
import { createFolder } from "../system/create-folder.ts";
import { writeSynced } from "../system/durable-files.ts";
import { folderOfServer } from "./article-folder.ts";
import { type DraftRecord, draftSchema } from "./draft.ts";

/** Hidden, so that what lies in it is no article. */
const DRAFTS_FOLDER = ".drafts";
const RECORD = "draft.json";
const ID_BYTES = 9;
const ID = /^[\w-]{12}$/;
/** Of one server. Forms that were never sent leave some behind: the oldest make room. */
const MOST_DRAFTS = 30;
const DRAFT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Drafts on disk, so that a restart between a preview and Save loses nothing. */
export interface DraftFolder {
  /** Keeps a draft and returns its id, of 12 letters, digits, - and _. */
  add(guildId: string, draft: DraftRecord): Promise<string>;
  /** Replaces a draft and the contents of its changes, by the numbers of their files. */
  replace(guildId: string, id: string, draft: DraftRecord, contents: readonly Uint8Array[]): Promise<void>;
  /** Throws a UserError for a draft that there is not, or no more. */
  read(guildId: string, id: string): Promise<DraftRecord>;
  /** Where the content of a change lies. */
  fileOf(guildId: string, id: string, file: number): string;
  remove(guildId: string, id: string): Promise<void>;
}

/** @param seedsDir the folder of all articles */
export function openDraftFolder(seedsDir: string, now = () => Date.now()): DraftFolder {
  const allOf = (guildId: string) => join(seedsDir, folderOfServer(guildId), DRAFTS_FOLDER);
  const placeOf = (guildId: string, id: string) => {
    if (!ID.test(id)) throw draftGone();
    return join(allOf(guildId), id);
  };

  async function write(guildId: string, id: string, draft: DraftRecord): Promise<void> {
    const place = placeOf(guildId, id);
    await createFolder(place);
    await writeSynced(join(place, RECORD), JSON.stringify(draft));
  }

  /** Drafts that nobody will save any more are removed when there is a new one. */
  async function tidy(guildId: string): Promise<void> {
    const ids = (await readdir(allOf(guildId))).filter((id) => ID.test(id));
    // One that is gone meanwhile was saved or discarded.
    const changedAt = (id: string) => stat(join(allOf(guildId), id)).then(({ mtimeMs }) => mtimeMs);
    const dated = await Promise.all(ids.map(async (id) => ({ id, at: await changedAt(id).catch(() => 0) })));
    const newestFirst = dated.toSorted((a, b) => b.at - a.at);
    const old = newestFirst.filter(({ at }, place) => place >= MOST_DRAFTS || now() - at > DRAFT_MILLISECONDS);
    for (const { id } of old) await rm(join(allOf(guildId), id), { recursive: true, force: true });
  }

  return {
    async add(guildId, draft) {
      const id = randomBytes(ID_BYTES).toString("base64url");
      await write(guildId, id, draft);
      await tidy(guildId);
      return id;
    },
    async replace(guildId, id, draft, contents) {
      for (const [file, content] of contents.entries()) {
        await writeSynced(join(placeOf(guildId, id), String(file)), content);
      }
      await write(guildId, id, draft);
    },
    async read(guildId, id) {
      const text = await readFile(join(placeOf(guildId, id), RECORD), "utf8").catch(() => "");
      const draft = parseDraft(text);
      if (draft === undefined) throw draftGone();
      return draft;
    },
    fileOf: (guildId, id, file) => join(placeOf(guildId, id), String(file)),
    remove: (guildId, id) => rm(placeOf(guildId, id), { recursive: true, force: true }),
  };
}

function parseDraft(text: string): DraftRecord | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function draftGone(): MemberError {
  return new MemberError((words) => words.articles.draftGone);
}
