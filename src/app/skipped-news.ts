import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { skippedLines } from "../corpus/selection/group-skipped.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import type { Logger } from "../operations/logging.ts";
import { OWNER_ONLY_FILE } from "../system/owner-only.ts";

const fileSchema = z.array(z.strictObject({ file: z.string(), reason: z.string() }));

/** What the log has said of files that are left out, in INDEX_DIR. It may be lost: then they are named once more. */
const FILE = "skipped-files.json";

/** Tells the log of files that are left out, each once for a reason, however often the program starts. */
export interface SkippedNews {
  /** @param skipped all that a build left out */
  tell(skipped: readonly SkippedFile[]): Promise<void>;
}

export async function openSkippedNews(indexDir: string, log: Pick<Logger, "warn">): Promise<SkippedNews> {
  const file = join(indexDir, FILE);
  let told = new Set((await readSkipped(indexDir)).map(keyOf));
  return {
    async tell(skipped) {
      const before = told;
      told = new Set(skipped.map(keyOf));
      const news = skipped.filter((each) => !before.has(keyOf(each)));
      for (const line of skippedLines(news)) log.warn(`Skipped ${line}`);
      if (news.length > 0 || before.size !== told.size) await save(file, skipped);
    },
  };
}

/** What the last build left out, as far as the log was told; none where that is not known. */
export async function readSkipped(indexDir: string): Promise<readonly SkippedFile[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(join(indexDir, FILE), "utf8")));
  } catch {
    return [];
  }
}

async function save(file: string, skipped: readonly SkippedFile[]): Promise<void> {
  try {
    await writeFile(`${file}.tmp`, JSON.stringify(skipped), { mode: OWNER_ONLY_FILE });
    await rename(`${file}.tmp`, file);
  } catch {
    // The log says it once more at the next start.
  }
}

function keyOf({ file, reason }: SkippedFile): string {
  return `${file}\0${reason}`;
}
