import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UserError } from "../errors.ts";

const Line = z.object({
  question: z.string().trim().min(1),
  file: z.string().min(1).nullable(),
  evidence: z.string().min(1).nullish(),
  also: z.array(z.object({ evidence: z.string().min(1) })).default([]),
});

/** A question of which is known what answers it. */
export interface KnownQuestion {
  readonly text: string;
  /** Path below SEEDS_DIR of the article that answers; null when none does. */
  readonly article: string | null;
  /** Verbatim parts of the articles that answer, each by itself; empty when only the article is known. */
  readonly evidence: readonly string[];
}

/**
 * Reads questions, a JSON object a line: `{"question", "file": path or null, "evidence"?, "also"?: [{"evidence"}]}`.
 * Throws UserError naming the file, or its line that is not as it should be.
 */
export async function readKnownQuestions(path: string): Promise<KnownQuestion[]> {
  const content = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`${path} can't be read: name a file with a question a line.`, { cause });
  });
  const questions = content
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, `${path}, line ${index + 1}`)]));
  if (questions.length === 0) throw new UserError(`${path} holds no question: put one a line into it.`);
  return questions;
}

function parseLine(line: string, place: string): KnownQuestion {
  try {
    const { question, file, evidence, also } = Line.parse(JSON.parse(line));
    const parts = [...(evidence ? [evidence] : []), ...also.map((one) => one.evidence)];
    return { text: question.replaceAll(/\s+/g, " "), article: file, evidence: file === null ? [] : parts };
  } catch (cause) {
    throw new UserError(
      `${place}: expected {"question": "…", "file": "path below SEEDS_DIR" or null, "evidence": "verbatim part of the file"}.`,
      { cause },
    );
  }
}
