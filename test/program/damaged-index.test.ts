import { createHash } from "node:crypto";
import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { expectFailure } from "./complaints.ts";
import { answerDocument, oneDocument, reportDocument } from "./documents.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const ASK = { args: ["--json", "Who is Lu Kang?"] };
const REBUILD = "npm run index";
/** Any object, its fields in the order of the file: the checksum of a manifest depends on it. */
const fields = z.record(z.string(), z.unknown());

let indexed: Workplace;
let generation: string;
beforeAll(async () => {
  indexed = await openWorkplace();
  const { stdout } = await indexed.run("index", { args: ["--json"] });
  generation = oneDocument(stdout, reportDocument).generation;
});

async function fileOf(place: Workplace, ending: string): Promise<string> {
  const name = (await readdir(place.path("index", generation))).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`There is no file *${ending}`);
  return place.path("index", generation, name);
}

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function editManifest(place: Workplace, from: RegExp, to: string): Promise<void> {
  const path = place.path("index", generation, "manifest.json");
  const text = await readFile(path, "utf8");
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`The manifest has no ${from}`);
  await writeFile(path, edited);
}

type Damage = (place: Workplace) => Promise<void>;
const flipTerms: Damage = async (place) => flipByte(await fileOf(place, ".chunks"));
const cutText: Damage = async (place) => truncate(await fileOf(place, ".text"), 100);
const REFUSED: readonly (readonly [string, string, Damage])[] = [
  ["a flipped bit in its terms", ".chunks", flipTerms],
  ["a text cut short", ".text", cutText],
  ["an edited manifest", "manifest.json", (place) => editManifest(place, /"dimensions": \d+/, '"dimensions": 7')],
  ["a CURRENT that names nothing", "CURRENT", (place) => writeFile(place.path("index", "CURRENT"), "\0\0\0")],
];

describe("a damaged index", () => {
  it.each(REFUSED)("with %s is refused by name", async (_, name, damage) => {
    const place = await indexed.copy();
    await damage(place);
    expectFailure(await place.run("ask", ASK), ["damaged", name, REBUILD]);
  });

  it.each([
    ["in what is held in memory", flipTerms],
    ["in what is read from the disk", cutText],
  ])("%s is mended by npm run index", async (_, damage) => {
    const place = await indexed.copy();
    await damage(place);
    expect((await place.run("index", { args: ["--json"] })).code).toBe(0);
    const { code, stdout } = await place.run("ask", ASK);
    expect(code).toBe(0);
    expect(oneDocument(stdout, answerDocument).question).toBe(ASK.args[1]);
  });

  it("is found by --verify, in one line", async () => {
    const place = await indexed.copy();
    await flipByte(await fileOf(place, ".keys"));
    await flipByte(await fileOf(place, ".text"));
    expectFailure(await place.run("index", { args: ["--verify"] }), ["damaged", ".text", REBUILD]);
  });
});

describe("an index of another version", () => {
  it("is refused, and npm run index rebuilds it", async () => {
    const place = await indexed.copy();
    await editManifest(place, /"format": \d+,/, '"format": 99,');
    expectFailure(await place.run("ask", ASK), ["format 99", REBUILD]);
    const { stdout } = await place.run("index", { args: ["--json"] });
    expect(oneDocument(stdout, reportDocument)).toMatchObject({ added: 2, unchanged: 0 });
  });
});

describe("an index of another model", () => {
  it("is refused, with the name of the model it was built with", async () => {
    const place = await indexed.copy();
    const path = place.path("index", generation, "manifest.json");
    const { checksum: _, ...manifest } = fields.parse(JSON.parse(await readFile(path, "utf8")));
    const recipe = fields.parse(manifest["recipe"]);
    const other = { ...manifest, recipe: { ...recipe, model: "Xenova/other", modelChecksum: "0".repeat(64) } };
    const checksum = createHash("sha256").update(JSON.stringify(other)).digest("hex");
    await writeFile(path, JSON.stringify({ ...other, checksum }));
    expectFailure(await place.run("ask", ASK), ["Xenova/other", "built-in", REBUILD]);
  });
});
