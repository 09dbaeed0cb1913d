import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { errorCode, isMissing } from "../system/error-code.ts";
import type { Catalogue } from "./catalogue.ts";
import { fileReason, REASONS } from "./reasons.ts";
import { type SkippedFile, UnusableFileError } from "./unusable-file.ts";

/** Below SEEDS_DIR: what was written in Discord, a folder for each server. */
export const SERVERS_FOLDER = "discord";
/** In a server's folder; hidden, for it is no article. */
const POINTED_FILE = ".asks.json";
/** What the names go on with of damaged files that were not written over. */
const SET_ASIDE = ".damaged";

const pointedSchema = z.strictObject({
  version: z.literal(1),
  /** By path below SEEDS_DIR: questions that the article answers, as the server's owners say. */
  articles: z.record(z.string(), z.array(z.string())),
});
export type PointedQuestions = z.infer<typeof pointedSchema>;

/** The name under which a damaged file is kept: the n-th of them, counted from 1. */
export function asideName(file: string, n: number): string {
  return `${file}${SET_ASIDE}${n === 1 ? "" : `-${n}`}`;
}

export function pointedFile(directory: string, server: string): string {
  return join(directory, SERVERS_FOLDER, server, POINTED_FILE);
}

/** Whether a path below SEEDS_DIR is that of such a file, or of one that was set aside. */
export function isPointedFile(path: string): boolean {
  const [folder, , name = ""] = path.split("/");
  return folder === SERVERS_FOLDER && name.startsWith(POINTED_FILE);
}

/** What the owners of a server have pointed where; nothing where there is no such file. Throws an UnusableFileError that says what to do. */
export async function readPointed(directory: string, server: string): Promise<PointedQuestions> {
  const text = await readFile(pointedFile(directory, server), "utf8").catch((error: unknown) => {
    // A file of that name may lie where a server's folder would.
    if (isMissing(error) || errorCode(error) === "ENOTDIR") return undefined;
    throw new UnusableFileError(fileReason(error));
  });
  if (text === undefined) return { version: 1, articles: {} };
  const pointed = parsePointed(text);
  if (pointed === undefined) throw new UnusableFileError(REASONS.damagedList);
  return pointed;
}

/** Undefined for what cannot be understood. */
export function parsePointed(text: string): PointedQuestions | undefined {
  try {
    return pointedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What owners have pointed to articles, of all servers, with the files of it that cannot be used. */
export async function readAllPointed(
  directory: string,
): Promise<{ readonly pointed: readonly PointedQuestions[]; readonly unusable: readonly SkippedFile[] }> {
  const pointed: PointedQuestions[] = [];
  const unusable: SkippedFile[] = [];
  for (const server of await readdir(join(directory, SERVERS_FOLDER)).catch(() => [])) {
    const fileAt = (name: string) => `${SERVERS_FOLDER}/${server}/${name}`;
    try {
      pointed.push(await readPointed(directory, server));
    } catch (error) {
      if (!(error instanceof UnusableFileError)) throw error;
      unusable.push({ file: fileAt(POINTED_FILE), reason: error.message });
    }
    const names = await readdir(join(directory, SERVERS_FOLDER, server)).catch(() => []);
    const aside = names.filter((name) => name.startsWith(POINTED_FILE + SET_ASIDE)).sort();
    unusable.push(...aside.map((name) => ({ file: fileAt(name), reason: REASONS.setAside })));
  }
  return { pointed, unusable };
}

/** The catalogue, and beside what it says the questions that owners have pointed to articles. */
export function withPointedQuestions(catalogue: Catalogue, pointed: readonly PointedQuestions[]): Catalogue {
  const byPath = new Map<string, string[]>();
  for (const { articles } of pointed) {
    for (const [path, questions] of Object.entries(articles)) {
      byPath.set(path, [...(byPath.get(path) ?? []), ...questions]);
    }
  }
  if (byPath.size === 0) return catalogue;
  return {
    ...catalogue,
    describe(path) {
      const pointed = byPath.get(path);
      return { ...catalogue.describe(path), ...(pointed && { pointed: pointed.join("\n") }) };
    },
  };
}
