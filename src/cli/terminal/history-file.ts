import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createFolder } from "../../system/create-folder.ts";
import { writeDurably } from "../../system/durable-files.ts";
import type { History } from "../../terminal/read-lines.ts";

const MOST_LINES = 500;

/** What was typed at the terminal, kept for its owner alone in a file, newest last. What cannot be kept is forgotten. */
export async function openHistory(path: string): Promise<History> {
  const text = await readFile(path, "utf8").catch(() => "");
  return {
    lines: text
      .split("\n")
      .filter((line) => line !== "")
      .reverse(),
    async keep(lines) {
      const kept = lines.slice(0, MOST_LINES).toReversed();
      await createFolder(dirname(path))
        .then(() => writeDurably(path, kept.map((line) => `${line}\n`).join("")))
        .catch(() => undefined);
    },
  };
}
