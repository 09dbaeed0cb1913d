import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadPassageReader } from "../../../src/embedding/reading/passage-reader.ts";
import { openReadingProcess, type ReadingProcess } from "../../../src/embedding/reading/reading-process.ts";
import { createTimelyReader, MANY_ASK } from "../../../src/retrieval/judge/timely-reader.ts";
import { BUILT_IN_FOLDER, temporaryFolder } from "../built-in-folder.ts";

const ENTRY = new URL("../../../dist/src/cli/serve-reader.js", import.meta.url);
const READER_FOLDER = join(BUILT_IN_FOLDER, "..", "reader");
const PLACES = { reader: READER_FOLDER, builtIn: BUILT_IN_FOLDER };
const PASSAGE = { heading: "Rivers", sentences: ["The Nile is long.", "", "The Volga flows into the Caspian Sea."] };

function open(places = PLACES, patience?: number) {
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice);
  const reading = openReadingProcess({ entry: ENTRY, places, onNotice, ...(patience ? { patience } : {}) });
  onTestFinished(() => reading.close());
  return { reading, notices };
}

async function opened(places = PLACES, patience?: number) {
  const { reading, notices } = open(places, patience);
  await reading.read("Which?", PASSAGE);
  return { reading, notices };
}

function signal({ pid }: ReadingProcess, name: "SIGKILL" | "SIGSTOP"): void {
  process.kill(pid() ?? 0, name);
}

async function copyReader(): Promise<string> {
  const folder = join(await temporaryFolder(), "reader");
  await cp(READER_FOLDER, folder, { recursive: true });
  return folder;
}

describe("the reader in a process of its own", () => {
  it("reads as it does in this one, also what is asked before it is loaded", async () => {
    const { reading } = open();
    const local = await loadPassageReader(PLACES);
    const expected = await local.read("Where does the Volga end?", PASSAGE);
    expect(await reading.read("Where does the Volga end?", PASSAGE)).toEqual(expected);
    expect(expected?.sentences[1]).toBe(Number.NEGATIVE_INFINITY);
    expect(await reading.read("", PASSAGE)).toBeUndefined();
  });

  it("loses nothing when it is killed while it reads", async () => {
    const { reading, notices } = await opened();
    const asked = Array.from({ length: 6 }, (_, i) => reading.read(`What is river ${i}?`, PASSAGE));
    signal(reading, "SIGKILL");
    for (const found of await Promise.all(asked)) expect(found?.sentences).toHaveLength(3);
    expect(notices).toEqual(["The process of the reader was ended by SIGKILL: it is started again."]);
  });

  it("keeps no answer waiting for good when it is killed while 50 are asked at once", async () => {
    const { reading } = await opened();
    const reader = createTimelyReader(reading, { haste: MANY_ASK, onFailure: () => {} });
    const passages = Array.from({ length: 5 }, (_, i) => ({ ...PASSAGE, heading: `Rivers ${i}` }));
    const asked = Array.from({ length: 50 }, (_, i) => reader.read(`What is river ${i}?`, passages));
    signal(reading, "SIGKILL");
    for (const readings of await Promise.all(asked)) expect(readings).toHaveLength(5);
    await expect
      .poll(async () => (await reader.read("Which?", passages))[0]?.sentences.length, {
        timeout: 20_000,
        interval: 200,
      })
      .toBe(3);
  });

  it("is taken for dead when it hangs, and reads again", async () => {
    const { reading, notices } = await opened(PLACES, 500);
    signal(reading, "SIGSTOP");
    expect(await reading.read("Which?", PASSAGE)).toBeDefined();
    expect(notices).toHaveLength(1);
  });

  it("reads nothing where its file is missing, and says which, and what to do, once", async () => {
    const reader = await copyReader();
    await rm(join(reader, "onnx", "model_quantized.onnx"));
    const { reading, notices } = open({ reader, builtIn: BUILT_IN_FOLDER });
    expect(await reading.read("Which?", PASSAGE)).toBeUndefined();
    expect(await reading.read("Which?", PASSAGE)).toBeUndefined();
    const file = join(reader, "onnx", "model_quantized.onnx");
    expect(notices).toEqual([
      `Questions are answered without the reader: The model file ${file} is missing or can't be read. Restore the folder ${reader} from the release; READER=0 answers without the reader.`,
    ]);
  });

  it("reads nothing where its file is damaged, and says which", async () => {
    const reader = await copyReader();
    await writeFile(join(reader, "onnx", "model_quantized.onnx"), "no network");
    const { reading, notices } = open({ reader, builtIn: BUILT_IN_FOLDER });
    expect(await reading.read("Which?", PASSAGE)).toBeUndefined();
    expect(notices[0]).toContain(`The model file ${join(reader, "onnx", "model_quantized.onnx")} is damaged.`);
    expect(notices[0]?.split("\n")).toHaveLength(1);
  });

  it("says in one line what is wrong with a network that is of another kind", async () => {
    const reader = await copyReader();
    await cp(join(BUILT_IN_FOLDER, "onnx"), join(reader, "onnx"), { recursive: true });
    await rm(join(reader, "SHA256SUMS"));
    const { reading, notices } = open({ reader, builtIn: BUILT_IN_FOLDER });
    expect(await reading.read("Which?", PASSAGE)).toBeUndefined();
    const file = join(reader, "onnx", "model_quantized.onnx");
    expect(notices).toEqual([
      `Questions are answered without the reader: The model file ${file} can't be loaded: it is of a kind that this version can't run.`,
    ]);
  });

  it("ends without a word, whether it is loaded or not, and gives up what it was asked", async () => {
    const { reading: loaded, notices } = await opened();
    const asked = loaded.read("Which?", PASSAGE);
    await loaded.close();
    expect(await asked).toBeUndefined();
    const { reading: loading, notices: others } = open();
    const early = loading.read("Which?", PASSAGE);
    await loading.close();
    expect(await early).toBeUndefined();
    expect([...notices, ...others]).toEqual([]);
  });
});
