import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSearchParts } from "../../src/app/search-parts.ts";
import { calibrationInFolder } from "../../src/calibration/calibration-file.ts";
import { parseConfig } from "../../src/config.ts";
import { ONE_ASKS } from "../../src/retrieval/judge/timely-reader.ts";
import { temporaryFolder } from "../embedding/built-in-folder.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PASSAGE = { heading: "Rivers", sentences: ["The Volga flows into the Caspian Sea.", "The Nile is long."] };

async function open(env: Readonly<Record<string, string>>, root = ROOT) {
  const notices: string[] = [];
  const parts = await openSearchParts(parseConfig(env), {
    root,
    haste: ONE_ASKS,
    calibration: calibrationInFolder(join(root, "no-calibration")),
    onNotice: (notice) => notices.push(notice),
  });
  onTestFinished(() => parts.close());
  return { parts, notices };
}

/** The project's folder with all that ships but the reader. */
async function rootWithoutReader(): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "models"));
  await cp(join(ROOT, "models", "weights.json"), join(root, "models", "weights.json"));
  await symlink(join(ROOT, "models", "thesaurus"), join(root, "models", "thesaurus"));
  await symlink(join(ROOT, "models", "built-in"), join(root, "models", "built-in"));
  await symlink(join(ROOT, "dist"), join(root, "dist"));
  return root;
}

describe("what a search is given", () => {
  it("holds a reader that reads beside the program", async () => {
    const { parts, notices } = await open({});
    const readings = await parts.reader?.read("Where does the Volga end?", [PASSAGE, { ...PASSAGE, sentences: [] }]);
    const [marked, other] = readings?.[0]?.sentences ?? [];
    expect(marked).toBeGreaterThan(other ?? Number.NaN);
    expect(readings?.[1]).toBeUndefined();
    expect(notices).toEqual([]);
  });

  it("holds no reader with READER=0", async () => {
    const { parts } = await open({ READER: "0" });
    expect(parts.reader).toBeUndefined();
  });

  it("is there although the reader's files are not: it says so once, and nothing is read", async () => {
    const root = await rootWithoutReader();
    const { parts, notices } = await open({}, root);
    expect(await parts.reader?.read("Where does the Volga end?", [PASSAGE])).toEqual([undefined]);
    expect(await parts.reader?.read("Where does the Nile end?", [PASSAGE])).toEqual([undefined]);
    expect(notices).toEqual([
      `Questions are answered without the reader: The model file ${join(root, "models", "reader", "config.json")} is missing or can't be read. Restore the folder ${join(root, "models", "reader")} from the release; READER=0 answers without the reader.`,
    ]);
  });
});
