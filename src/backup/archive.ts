import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { noticeSchema } from "../notices/notice.ts";
import { postedAnswerSchema } from "../posted-answers/posted-answer.ts";
import type { Backup, Contents } from "./backup.ts";

/** Raised when the archive's layout changes; archives of every version before it are read as well. */
const FORMAT_VERSION = 1;
const HEAD = "backup.json";
const RECORDS = "feedback.jsonl";
const SETTINGS = "settings.json";
const SERVERS = "servers.json";
const NOTICES = "notices.json";
const POSTED = "posted-answers.json";
const FILES = "files/";
const ARTICLES = "articles/";
/** An archive that unpacks to more was not made by Footnote: feedback is bounded, and articles are below 25 MB each. */
const MOST_BYTES = 2 ** 30;

const head = z.object({ format: z.int().min(1), version: z.string(), time: z.iso.datetime() });
const settings = z.record(z.string(), z.unknown());
const record = z.looseObject({ type: z.string(), time: z.iso.datetime() });

export interface ArchiveHead {
  /** Of the program that made it. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** The backup as a zip archive, which any program for archives opens. */
export function packBackup(backup: Backup, { version, time }: ArchiveHead): Uint8Array {
  const { records, settings, servers, notices, posted, files, articles } = backup;
  return zipSync({
    [HEAD]: strToU8(`${JSON.stringify({ format: FORMAT_VERSION, version, time }, null, 2)}\n`),
    [RECORDS]: strToU8(records.map((line) => `${line}\n`).join("")),
    [SETTINGS]: strToU8(`${JSON.stringify(settings, null, 2)}\n`),
    [SERVERS]: strToU8(`${JSON.stringify(servers, null, 2)}\n`),
    [NOTICES]: strToU8(`${JSON.stringify(notices, null, 2)}\n`),
    [POSTED]: strToU8(`${JSON.stringify(posted, null, 2)}\n`),
    ...within(FILES, files),
    ...within(ARTICLES, articles),
  });
}

/**
 * What an archive holds. Lines of it that are no records are left out: a feedback file may have some.
 * Throws a UserError that says what is wrong with it; `name` is the archive's, for that.
 */
export function unpackBackup(archive: Uint8Array, name: string): Backup & { readonly head: ArchiveHead } {
  const entries = unzip(archive, name);
  const damaged = (entry: string) => new UserError(`${name} is no backup of Footnote's, or damaged: ${entry}.`);
  const parse = <T>(entry: string, schema: z.ZodType<T>): T => {
    const bytes = entries[entry];
    if (bytes === undefined) throw damaged(`${entry} is missing`);
    const parsed = schema.safeParse(parseJson(strFromU8(bytes)));
    if (!parsed.success) throw damaged(`${entry} can't be read`);
    return parsed.data;
  };
  const { format, ...about } = parse(HEAD, head);
  if (format > FORMAT_VERSION) {
    throw new UserError(`${name} was made by Footnote ${about.version}, a newer one than this: restore it with that.`);
  }
  const lines = strFromU8(entries[RECORDS] ?? new Uint8Array()).split("\n");
  return {
    head: about,
    records: lines.filter((line) => record.safeParse(parseJson(line)).success),
    settings: parse(SETTINGS, settings),
    // The first archives had none.
    servers: entries[SERVERS] === undefined ? {} : parse(SERVERS, settings),
    notices: entries[NOTICES] === undefined ? [] : parse(NOTICES, z.array(noticeSchema)),
    posted: entries[POSTED] === undefined ? [] : parse(POSTED, z.array(postedAnswerSchema)),
    files: below(FILES, entries, damaged),
    articles: below(ARTICLES, entries, damaged),
  };
}

function unzip(archive: Uint8Array, name: string): Contents {
  let bytes = 0;
  try {
    return unzipSync(archive, {
      filter({ originalSize }) {
        bytes += originalSize;
        if (bytes > MOST_BYTES) throw new Error("too large");
        return true;
      },
    });
  } catch (cause) {
    throw new UserError(`${name} is no backup of Footnote's, or damaged: it can't be unpacked.`, { cause });
  }
}

function within(folder: string, contents: Contents): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(contents).map(([path, bytes]) => [folder + path, bytes]));
}

function below(folder: string, entries: Contents, damaged: (entry: string) => UserError): Contents {
  const found = Object.entries(entries).filter(([path]) => path.startsWith(folder) && !path.endsWith("/"));
  for (const [path] of found) if (!isPlain(path.slice(folder.length))) throw damaged("it names a place outside itself");
  return Object.fromEntries(found.map(([path, bytes]) => [path.slice(folder.length), bytes]));
}

/** Whether a path leads to nowhere but below its folder, on any system. */
function isPlain(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
