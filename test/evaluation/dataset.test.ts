import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../evaluation/dataset.ts";
import { UserError } from "../../src/errors.ts";
import { jsonLines, writeTree } from "./dataset-folder.ts";

const GOOD = {
  "corpus.jsonl": jsonLines([
    { id: "1", title: "Lamps", text: "A lamp burns oil." },
    { id: "2", text: "Ships carry grain.", extra: true },
  ]),
  "queries.jsonl": jsonLines([
    { id: "q1", text: "What burns?", answers: ["oil"] },
    { id: "q2", text: "Who won?", answerable: false },
  ]),
  "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\t1\t2\r\nq1\t2\t0\n",
};

async function failureOf(files: Record<string, string>): Promise<string> {
  const folder = await writeTree({ ...GOOD, ...files });
  const error = await readDataset(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`It ought to be refused: ${error}`);
  return error.message;
}

describe("readDataset", () => {
  it("reads documents, questions and grades, and fills in what may be left out", async () => {
    const folder = await writeTree(GOOD);
    expect(await readDataset(`${folder}/`)).toEqual({
      name: basename(folder),
      documents: [
        { id: "1", title: "Lamps", text: "A lamp burns oil." },
        { id: "2", title: "", text: "Ships carry grain." },
      ],
      questions: [
        {
          id: "q1",
          text: "What burns?",
          answers: ["oil"],
          answerable: true,
          relevance: new Map([
            ["1", 2],
            ["2", 0],
          ]),
        },
        { id: "q2", text: "Who won?", answers: [], answerable: false, relevance: new Map() },
      ],
    });
  });

  it("names the file and line that is not as it should be", async () => {
    const line = JSON.stringify({ id: "1", text: "x" });
    expect(await failureOf({ "corpus.jsonl": `${line}\n\n{"id":"2","text":\n` })).toContain("corpus.jsonl, line 3");
    expect(await failureOf({ "corpus.jsonl": `${line}\n{"id":"","text":"x"}\n` })).toContain("corpus.jsonl, line 2");
    expect(await failureOf({ "queries.jsonl": `{"id":"q"}\n` })).toContain("queries.jsonl, line 1");
    expect(await failureOf({ "queries.jsonl": `{"id":"q","text":"?","answerable":"no"}\n` })).toContain("line 1");
    expect(await failureOf({ "qrels.tsv": "header\nq1\t1\t1\nq1 1 1\n" })).toContain("qrels.tsv, line 3");
    expect(await failureOf({ "qrels.tsv": "header\nq1\t1\tmuch\n" })).toContain("qrels.tsv, line 2");
  });

  it("names the file that is not there", async () => {
    for (const missing of ["corpus.jsonl", "queries.jsonl", "qrels.tsv"]) {
      const files = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== missing));
      const folder = await writeTree(files);
      await expect(readDataset(folder)).rejects.toThrow(join(folder, missing));
      await expect(readDataset(folder)).rejects.toThrow(UserError);
    }
  });
});
