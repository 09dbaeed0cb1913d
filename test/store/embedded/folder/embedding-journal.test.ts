import { open, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EmbeddingJournal, JOURNAL_FILE } from "../../../../src/store/embedded/folder/embedding-journal.ts";
import { sha256 } from "../../../contracts/sample-articles.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const KEYS = ["a", "b", "c"].map(sha256);
const EMBEDDINGS = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(0.6, 0.8)];

async function writeJournal(folder: string): Promise<void> {
  const journal = await EmbeddingJournal.open(folder, 2);
  await journal.append(KEYS.slice(0, 2), EMBEDDINGS.slice(0, 2));
  await journal.append(KEYS.slice(2), EMBEDDINGS.slice(2));
  await journal.close();
}

async function readKeys(folder: string, dimensions = 2): Promise<(readonly number[] | undefined)[]> {
  const journal = await EmbeddingJournal.open(folder, dimensions);
  const found = await Promise.all(KEYS.map((key) => journal.find(key)));
  await journal.close();
  return found.map((embedding) => embedding && [...embedding]);
}

describe("The journal of embeddings", () => {
  it("finds what was appended, in the same process and the next", async () => {
    const folder = await temporaryFolder();
    const journal = await EmbeddingJournal.open(folder, 2);
    await journal.append(KEYS.slice(0, 1), EMBEDDINGS.slice(0, 1));
    expect(await journal.find(KEYS[0] ?? "")).toEqual(EMBEDDINGS[0]);
    expect(await journal.find(KEYS[1] ?? "")).toBeUndefined();
    await journal.close();
    await writeJournal(folder);
    expect(await readKeys(folder)).toEqual(EMBEDDINGS.map((embedding) => [...embedding]));
  });

  it("keeps whole entries wherever a crash cut it off, and goes on from there", async () => {
    const folder = await temporaryFolder();
    await writeJournal(folder);
    const whole = await readFile(join(folder, JOURNAL_FILE));
    const entryBytes = (whole.length - 8) / 3;
    for (let length = 0; length < whole.length; length += 5) {
      await writeFile(join(folder, JOURNAL_FILE), whole.subarray(0, length));
      const kept = Math.max(0, Math.floor((length - 8) / entryBytes));
      expect((await readKeys(folder)).filter((embedding) => embedding)).toHaveLength(kept);
      const journal = await EmbeddingJournal.open(folder, 2);
      await journal.append(KEYS.slice(2), EMBEDDINGS.slice(2));
      await journal.close();
      expect((await readKeys(folder)).at(2)).toEqual([...(EMBEDDINGS[2] ?? [])]);
    }
  });

  it("drops a damaged entry and what follows", async () => {
    const folder = await temporaryFolder();
    await writeJournal(folder);
    const file = await open(join(folder, JOURNAL_FILE), "r+");
    const { size } = await file.stat();
    await file.write(Buffer.from([0x55]), 0, 1, size - 10);
    await file.close();
    expect((await readKeys(folder)).map((embedding) => embedding !== undefined)).toEqual([true, true, false]);
  });

  it("begins anew for other dimensions or an unknown file", async () => {
    const folder = await temporaryFolder();
    await writeJournal(folder);
    expect(await readKeys(folder, 3)).toEqual([undefined, undefined, undefined]);
    await truncate(join(folder, JOURNAL_FILE));
    await writeFile(join(folder, JOURNAL_FILE), "something else");
    expect(await readKeys(folder)).toEqual([undefined, undefined, undefined]);
  });
});
