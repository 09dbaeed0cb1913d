import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";

/** Below SEEDS_DIR: what was written in Discord, a folder for each server. */
export const SERVERS_FOLDER = "discord";
/** In a server's folder; hidden, for it is no article. */
const POINTED_FILE = ".asks.json";

const pointedSchema = z.strictObject({
  version: z.literal(1),
  /** By path below SEEDS_DIR: questions that the article answers, as the server's owners say. */
  articles: z.record(z.string(), z.array(z.string())),
});
export type PointedQuestions = z.infer<typeof pointedSchema>;

export function pointedFile(directory: string, server: string): string {
  return join(directory, SERVERS_FOLDER, server, POINTED_FILE);
}

/** What the owners of a server have pointed where; nothing where there is no such file, or none that can be understood. */
export async function readPointed(directory: string, server: string): Promise<PointedQuestions> {
  const text = await readFile(pointedFile(directory, server), "utf8").catch(() => "");
  return parsePointed(text) ?? { version: 1, articles: {} };
}

/** Undefined for what cannot be understood. */
export function parsePointed(text: string): PointedQuestions | undefined {
  try {
    return pointedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The catalogue, and beside what it says the questions that owners have pointed to articles. */
export async function withPointedQuestions(catalogue: Catalogue, directory: string): Promise<Catalogue> {
  const servers = await readdir(join(directory, SERVERS_FOLDER)).catch(() => []);
  const pointed = await Promise.all(servers.map((server) => readPointed(directory, server)));
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
      const stated = catalogue.describe(path);
      const asks = [...(stated.asks?.split("\n") ?? []), ...(byPath.get(path) ?? [])].join("\n");
      return asks === "" ? stated : { ...stated, asks };
    },
  };
}
