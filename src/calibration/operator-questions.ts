import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UserError } from "../errors.ts";

const Line = z.object({ question: z.string().trim().min(1), article: z.string().min(1).nullable() });

/** A question and the article, by path below SEEDS_DIR, that answers it; null when none does. */
export type OperatorQuestion = z.infer<typeof Line>;

/** A share of fewer questions than this says too little to fit anything. */
export const FEWEST_OF_EACH = 5;

/**
 * Reads questions, a JSON object a line. Throws UserError when the file is missing, a line (named by its number) is not as
 * it should be or names an article that is not in `articles`, or there are too few questions.
 */
export async function readQuestions(path: string, articles: ReadonlySet<string>): Promise<OperatorQuestion[]> {
  const content = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`${path} can't be read: name a file with a question a line.`, { cause });
  });
  const questions: OperatorQuestion[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const place = `${path}, line ${index + 1}`;
    const question = parseLine(line, place);
    if (question.article !== null && !articles.has(question.article)) {
      throw new UserError(`${place}: the index has no article ${question.article}. Correct the path or index it.`);
    }
    questions.push(question);
  }
  const answerable = questions.filter(({ article }) => article !== null).length;
  const others = questions.length - answerable;
  if (answerable < FEWEST_OF_EACH || others < FEWEST_OF_EACH) {
    throw new UserError(
      `${path} has ${answerable} questions with an article and ${others} without: at least ${FEWEST_OF_EACH} of each are needed.`,
    );
  }
  return questions;
}

function parseLine(line: string, place: string): OperatorQuestion {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError(`${place}: expected {"question": "…", "article": "path below SEEDS_DIR" or null}.`, { cause });
  }
}
