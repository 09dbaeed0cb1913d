import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeDurably } from "../system/durable-files.ts";
import type { Grades } from "./grades.ts";

const Grade = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const Record = z.object({
  format: z.literal(1),
  generation: z.string(),
  grades: z.array(z.tuple([z.string(), Grade])),
});

/** How the questions were answered by a generation. */
export interface GradeRecord {
  readonly generation: string;
  readonly grades: Grades;
}

/** What was last kept; undefined when there is nothing, or nothing that can be understood. */
export async function readGrades(path: string): Promise<GradeRecord | undefined> {
  try {
    const { generation, grades } = Record.parse(JSON.parse(await readFile(path, "utf8")));
    return { generation, grades: new Map(grades) };
  } catch {
    return undefined;
  }
}

/** Keeps how a generation answers, so that the next one can be compared even when this one can no longer be opened. */
export async function keepGrades(path: string, { generation, grades }: GradeRecord): Promise<void> {
  await writeDurably(path, `${JSON.stringify({ format: 1, generation, grades: [...grades] })}\n`);
}
