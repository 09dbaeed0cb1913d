import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { UserError } from "../src/errors.ts";

const CorpusLine = z.object({ id: z.string().min(1), title: z.string().default(""), text: z.string() });
const QueryLine = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  answers: z.array(z.string()).default([]),
  answerable: z.boolean().default(true),
});

export type CorpusDocument = z.infer<typeof CorpusLine>;

/** A question with the grades of the articles that answer it; an unanswerable one may have grades all the same. */
export interface DatasetQuestion extends z.infer<typeof QueryLine> {
  readonly relevance: ReadonlyMap<string, number>;
}

export interface Dataset {
  readonly name: string;
  readonly documents: readonly CorpusDocument[];
  readonly questions: readonly DatasetQuestion[];
}

/**
 * Reads a data set folder: `corpus.jsonl`, `queries.jsonl`, `qrels.tsv` (a header line, then
 * question id, document id, grade). Throws UserError naming the file and line that is not as it should be.
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const documents = await readLines(join(folder, "corpus.jsonl"), (value) => CorpusLine.parse(value));
  const queries = await readLines(join(folder, "queries.jsonl"), (value) => QueryLine.parse(value));
  const relevance = await readRelevance(join(folder, "qrels.tsv"));
  return {
    name: basename(resolve(folder)),
    documents,
    questions: queries.map((query) => ({ ...query, relevance: relevance.get(query.id) ?? new Map() })),
  };
}

async function readRelevance(path: string): Promise<Map<string, Map<string, number>>> {
  const relevance = new Map<string, Map<string, number>>();
  const lines = (await readFile(path, "utf8").catch(unreadable(path))).split(/\r?\n/).slice(1);
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const [question, document, grade] = line.split("\t");
    if (!question || !document || !grade || Number.isNaN(Number(grade))) {
      throw new UserError(`${path}, line ${index + 2}: expected question id, document id and grade between tabs.`);
    }
    const grades = relevance.get(question) ?? new Map<string, number>();
    relevance.set(question, grades.set(document, Number(grade)));
  }
  return relevance;
}

/** Reads a file of JSON, a value a line. Throws UserError naming the file, or its line that `parse` refuses. */
export async function readLines<T>(path: string, parse: (value: unknown) => T): Promise<T[]> {
  const results: T[] = [];
  let number = 0;
  const input = createReadStream(path, "utf8");
  const failed = new Promise<never>((_, reject) => input.once("error", reject)).catch(unreadable(path));
  const reading = (async () => {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() !== "") results.push(parseLine(path, number, line, parse));
    }
    return results;
  })();
  return Promise.race([reading, failed]);
}

function parseLine<T>(path: string, number: number, line: string, parse: (value: unknown) => T): T {
  try {
    return parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError(`${path}, line ${number}: not a line of a data set (see README, Evaluation).`, { cause });
  }
}

function unreadable(path: string): (cause: unknown) => never {
  return (cause) => {
    throw new UserError(`${path} can't be read: name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.`, {
      cause,
    });
  };
}
