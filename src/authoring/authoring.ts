import { readFile } from "node:fs/promises";
import { MemberError } from "../conversation/member-error.ts";
import { type ArticleFolder, type Change, checksumOf, folderOfServer, type Version } from "./article-folder.ts";
import type { DraftRecord, Origin, UploadedFile } from "./draft.ts";
import type { DraftFolder } from "./draft-folder.ts";
import { joinPath, safeFolder, safeName, safeUploadName } from "./file-name.ts";
import { formatArticle, parseArticle, type WrittenArticle } from "./written-article.ts";

/** Who writes, and in which server. */
export interface Author {
  readonly guildId: string;
  readonly memberId: string;
}

/** What an owner filled in. */
export interface FilledForm extends Pick<WrittenArticle, "title" | "asks" | "text"> {
  /** Below the server's folder, as typed. */
  readonly folder: string;
}

/** A file whose bytes have been fetched. */
export interface FetchedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What is to become of one article, with the files in which its contents lie. */
export interface PlannedChange {
  readonly path: string;
  /** The checksum of what it replaces; undefined for a new article. */
  readonly before: string | undefined;
  /** The file in which its content lies; undefined: it is removed. */
  readonly after: string | undefined;
}

export interface Draft {
  readonly id: string;
  readonly editing: string | undefined;
  readonly origin: Origin | undefined;
  readonly attachments: readonly UploadedFile[];
  readonly changes: readonly PlannedChange[];
}

/** How articles are written in Discord: a draft first, which is looked at, and then saved. Rejects with UserErrors. */
export interface Authoring extends Pick<ArticleFolder, "list" | "listRemoved" | "listVersions" | "point"> {
  /** The endings, with dots, of files that can be articles. */
  readonly extensions: readonly string[];
  /** Opens a draft for a form: its id goes into the form. */
  begin(author: Author, begun?: Partial<Pick<Draft, "editing" | "origin" | "attachments">>): Promise<string>;
  read(author: Author, id: string): Promise<Draft>;
  /** What a form for this draft begins with; undefined where the form is still empty. */
  readForm(author: Author, draft: Draft): Promise<FilledForm | undefined>;
  /** Puts what was filled in, and files beside it, into the draft. */
  fillIn(author: Author, id: string, form: FilledForm, files: readonly FetchedFile[]): Promise<Draft>;
  /** Drafts files as articles; one of the same folder and name is replaced. */
  upload(author: Author, folder: string, files: readonly FetchedFile[]): Promise<Draft>;
  remove(author: Author, path: string): Promise<Draft>;
  restore(author: Author, path: string, version: Version["id"]): Promise<Draft>;
  /** Makes the draft's changes, all or none, and removes the draft. Returns the paths that were changed. */
  save(author: Author, id: string): Promise<readonly string[]>;
  discard(author: Author, id: string): Promise<void>;
}

export interface AuthoringOptions {
  readonly articles: ArticleFolder;
  readonly drafts: DraftFolder;
  readonly extensions: readonly string[];
}

const MARKDOWN = ".md";

export function createAuthoring({ articles, drafts, extensions }: AuthoringOptions): Authoring {
  async function readRecord({ guildId, memberId }: Author, id: string): Promise<DraftRecord> {
    const record = await drafts.read(guildId, id);
    if (record.memberId !== memberId) throw new MemberError((words) => words.articles.otherOwnersDraft);
    return record;
  }

  function open({ guildId }: Author, id: string, record: DraftRecord): Draft {
    const { editing, origin, attachments } = record;
    const changes = record.changes.map(({ path, before, file }) => ({
      path,
      before,
      after: file === undefined ? undefined : drafts.fileOf(guildId, id, file),
    }));
    return { id, editing, origin, attachments, changes };
  }

  const begin: Authoring["begin"] = async ({ guildId, memberId }, { editing, origin, attachments = [] } = {}) => {
    const edited = editing === undefined ? undefined : await articles.read(guildId, editing);
    return drafts.add(guildId, {
      version: 1,
      memberId,
      attachments: [...attachments],
      changes: [],
      ...(editing === undefined ? {} : { editing }),
      ...(edited === undefined ? {} : { from: checksumOf(edited) }),
      ...(origin === undefined ? {} : { origin }),
    });
  };

  async function plan(author: Author, id: string, planned: readonly Omit<Change, "before">[]): Promise<Draft> {
    const record = await readRecord(author, id);
    const contents = planned.flatMap(({ content }) => content ?? []);
    let file = 0;
    const changes = [];
    for (const { path, content } of planned) {
      const present = await articles.read(author.guildId, path);
      // What another owner saved while the form was open is not written over: saving is refused, and the draft stays.
      const before = path === record.editing ? record.from : present && checksumOf(present);
      changes.push({
        path,
        ...(before === undefined ? {} : { before }),
        ...(content === undefined ? {} : { file: file++ }),
      });
    }
    const filled = { ...record, changes };
    await drafts.replace(author.guildId, id, filled, contents);
    return open(author, id, filled);
  }

  /** The path of a new article: another one of that name is not overwritten, nor one that is written beside it. */
  async function newPath(
    guildId: string,
    { folder, title }: Pick<FilledForm, "folder" | "title">,
    beside: readonly { readonly path: string }[],
  ): Promise<string> {
    const taken = new Set([...(await articles.list(guildId)), ...beside.map(({ path }) => path)]);
    for (let number = 1; ; number++) {
      const name = `${safeName(title)}${number === 1 ? "" : `-${number}`}${MARKDOWN}`;
      const path = joinPath(folderOfServer(guildId), safeFolder(folder), name);
      if (!taken.has(path)) return path;
    }
  }

  function pathsOfFiles(guildId: string, folder: string, files: readonly FetchedFile[]) {
    const planned = files.map(({ name, content }) => {
      const safe = safeUploadName(name, extensions);
      if (safe === undefined)
        throw new MemberError((words) => words.articles.notReadFormat(name, extensions.join(", ")));
      return { path: joinPath(folderOfServer(guildId), safeFolder(folder), safe), content };
    });
    if (new Set(planned.map(({ path }) => path)).size < planned.length)
      throw new MemberError((words) => words.articles.sameName);
    return planned;
  }

  return {
    extensions,
    list: articles.list,
    listRemoved: articles.listRemoved,
    listVersions: articles.listVersions,
    point: articles.point,
    begin,
    read: async (author, id) => open(author, id, await readRecord(author, id)),
    async readForm(author, { editing, changes }) {
      const [first] = changes;
      const path = first?.path ?? editing;
      if (path === undefined) return undefined;
      const content = first?.after ? await readFile(first.after) : await articles.read(author.guildId, path);
      const written = content && parseArticle(Buffer.from(content).toString());
      if (!written) throw new MemberError((words) => words.articles.notFromForm);
      const folder = path
        .slice(folderOfServer(author.guildId).length + 1)
        .split("/")
        .slice(0, -1)
        .join("/");
      return { folder, title: written.title, asks: written.asks, text: written.text };
    },
    async fillIn(author, id, { folder, ...form }, files) {
      const { editing, origin } = await readRecord(author, id);
      const edited = editing === undefined ? undefined : await articles.read(author.guildId, editing);
      const { author: by, published, url } = (edited && parseArticle(Buffer.from(edited).toString())) ?? origin ?? {};
      const content = Buffer.from(formatArticle({ ...form, author: by, published, url }));
      const beside = pathsOfFiles(author.guildId, folder, files);
      const path = editing ?? (await newPath(author.guildId, { folder, title: form.title }, beside));
      return plan(author, id, [{ path, content }, ...beside]);
    },
    async upload(author, folder, files) {
      // Before there is a draft: what cannot be one leaves nothing behind.
      const planned = pathsOfFiles(author.guildId, folder, files);
      return plan(author, await begin(author), planned);
    },
    async remove(author, path) {
      if ((await articles.read(author.guildId, path)) === undefined) throw articleGone();
      return plan(author, await begin(author), [{ path, content: undefined }]);
    },
    async restore(author, path, version) {
      const content = await articles.readVersion(author.guildId, path, version);
      if (content === undefined) throw new MemberError((words) => words.articles.versionGone);
      return plan(author, await begin(author), [{ path, content }]);
    },
    async save(author, id) {
      const { guildId } = author;
      const { changes } = open(author, id, await readRecord(author, id));
      const read = async (after: string | undefined) => (after === undefined ? undefined : readFile(after));
      await articles.apply(
        guildId,
        await Promise.all(
          changes.map(async ({ path, before, after }) => ({ path, before, content: await read(after) })),
        ),
      );
      await drafts.remove(guildId, id);
      return changes.map(({ path }) => path);
    },
    async discard(author, id) {
      await readRecord(author, id);
      await drafts.remove(author.guildId, id);
    },
  };
}

function articleGone(): MemberError {
  return new MemberError((words) => words.articles.articleGone);
}
