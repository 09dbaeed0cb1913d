import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checksumOf, openArticleFolder } from "../../src/authoring/article-folder.ts";
import { listFiles } from "../../src/corpus/list-files.ts";
import { readPointed } from "../../src/corpus/pointed-questions.ts";
import { UserError } from "../../src/errors.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const SERVER = "1001";
const PATH = "discord/1001/guides/lamp.md";
const bytes = (text: string) => Buffer.from(text);

async function openFolder() {
  const seedsDir = await temporaryFolder();
  let time = 1_000_000;
  const folder = openArticleFolder(seedsDir, () => time++);
  const write = async (text: string | undefined, path = PATH) => {
    const present = await folder.read(SERVER, path);
    const content = text === undefined ? undefined : bytes(text);
    await folder.apply(SERVER, [{ path, before: present && checksumOf(present), content }]);
  };
  return { seedsDir, folder, write };
}

describe("The articles of a server", () => {
  it("are files that the index finds, and nothing beside them is", async () => {
    const { seedsDir, folder, write } = await openFolder();
    await write("One.");
    await write("Two.");
    expect(await folder.list(SERVER)).toEqual([PATH]);
    expect((await listFiles(seedsDir)).files.map(({ path }) => path)).toEqual([PATH]);
    expect(Buffer.from((await folder.read(SERVER, PATH)) ?? []).toString()).toBe("Two.");
  });

  it("keep their last ten versions, which can be read, and outlive a removal", async () => {
    const { folder, write } = await openFolder();
    for (let n = 0; n <= 12; n++) await write(`Text ${n}`);
    const versions = await folder.listVersions(SERVER, PATH);
    const texts = await Promise.all(versions.map(async ({ id }) => folder.readVersion(SERVER, PATH, id)));
    expect(texts.map((text) => Buffer.from(text ?? []).toString())).toEqual(
      Array.from({ length: 10 }, (_, n) => `Text ${11 - n}`),
    );
    await write(undefined);
    expect(await folder.list(SERVER)).toEqual([]);
    expect(await folder.listRemoved(SERVER)).toEqual([PATH]);
    const [last] = await folder.listVersions(SERVER, PATH);
    expect(Buffer.from((await folder.readVersion(SERVER, PATH, last?.id ?? 0)) ?? []).toString()).toBe("Text 12");
    await write("Back.");
    expect(await folder.listRemoved(SERVER)).toEqual([]);
  });

  it("are not overwritten by whoever saw an earlier text", async () => {
    const { folder, write } = await openFolder();
    await write("One.");
    const stale = { path: PATH, before: checksumOf(bytes("Zero.")), content: bytes("Two.") };
    await expect(folder.apply(SERVER, [stale])).rejects.toThrow("changed meanwhile");
    await expect(folder.apply(SERVER, [{ ...stale, before: undefined }])).rejects.toThrow("changed meanwhile");
    expect(await folder.listVersions(SERVER, PATH)).toEqual([]);
  });

  it("are changed together or not at all", async () => {
    const { folder, write } = await openFolder();
    await write("One.");
    const other = { path: "discord/1001/other.md", before: undefined, content: bytes("Other.") };
    const stale = { path: PATH, before: checksumOf(bytes("Zero.")), content: bytes("Two.") };
    await expect(folder.apply(SERVER, [other, stale])).rejects.toThrow("changed meanwhile");
    expect(await folder.list(SERVER)).toEqual([PATH]);
    await folder.apply(SERVER, [other, { ...stale, before: checksumOf(bytes("One.")) }]);
    expect(await folder.list(SERVER)).toEqual([PATH, other.path]);
  });

  it("take one of two changes that are made at once, and no change twice", async () => {
    const { folder, write } = await openFolder();
    await write("One.");
    const before = checksumOf(bytes("One."));
    const change = (text: string) => folder.apply(SERVER, [{ path: PATH, before, content: bytes(text) }]);
    const outcomes = await Promise.allSettled([change("Two."), change("Three."), change("Two.")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(Buffer.from((await folder.read(SERVER, PATH)) ?? []).toString()).toBe("Two.");
    expect(await folder.listVersions(SERVER, PATH)).toHaveLength(1);
  });

  it("are said to answer questions by owners of their own server alone, of whom none is forgotten", async () => {
    const { seedsDir, folder } = await openFolder();
    await expect(folder.point(SERVER, "discord/2002/lamp.md", ["Which oil?"])).rejects.toThrow(UserError);
    await Promise.all(["a.md", "b.md", PATH].map((path) => folder.point(SERVER, path, ["Which oil?"])));
    const { articles } = await readPointed(seedsDir, SERVER);
    expect(Object.keys(articles).sort()).toEqual(["a.md", "b.md", PATH]);
  });

  it("are pointed to in a file that, when it is damaged, is set aside and not written over", async () => {
    const { seedsDir, folder } = await openFolder();
    await folder.point(SERVER, "a.md", ["Which oil?"]);
    const file = join(seedsDir, "discord", SERVER, ".asks.json");
    await writeFile(file, '{"version": 1, "articles": {"a.md": ["Which oil?"]');
    await folder.point(SERVER, "b.md", ["Which wick?"]);
    expect((await readPointed(seedsDir, SERVER)).articles).toEqual({ "b.md": ["Which wick?"] });
    expect(await readFile(`${file}.damaged`, "utf8")).toContain("Which oil?");
    await writeFile(file, "[]");
    await folder.point(SERVER, "c.md", ["Which glass?"]);
    expect(await readFile(`${file}.damaged`, "utf8")).toContain("Which oil?");
    expect(await readFile(`${file}.damaged-2`, "utf8")).toBe("[]");
  });

  it("are not pointed to in place of a file that cannot be read", async () => {
    const { seedsDir, folder } = await openFolder();
    await mkdir(join(seedsDir, "discord", SERVER, ".asks.json"), { recursive: true });
    await expect(folder.point(SERVER, "a.md", ["Which oil?"])).rejects.toThrow(/operator has to look/);
  });

  it("are not pointed to where nothing can be written, which is told to their owner", async () => {
    const { seedsDir, folder } = await openFolder();
    await writeFile(join(seedsDir, "discord"), "A file where the folder would be.");
    await expect(folder.point(SERVER, "a.md", ["Which oil?"])).rejects.toThrow(/operator has to look/);
  });

  it("are kept as versions when they are removed, those that were removed last", async () => {
    const { folder } = await openFolder();
    const paths = Array.from({ length: 202 }, (_, n) => `discord/${SERVER}/${n}.md`);
    for (const path of paths) {
      await folder.apply(SERVER, [{ path, before: undefined, content: bytes("Oil.") }]);
      await folder.apply(SERVER, [{ path, before: checksumOf(bytes("Oil.")), content: undefined }]);
    }
    expect([...(await folder.listRemoved(SERVER))].sort()).toEqual(paths.slice(2).sort());
  }, 60_000);

  it("are reached by no path that leads elsewhere", async () => {
    const { seedsDir, folder } = await openFolder();
    await writeFile(join(seedsDir, "other.md"), "Not theirs.");
    for (const path of [
      "other.md",
      "discord/1001/../../other.md",
      "discord/1001/",
      "discord/2002/lamp.md",
      "discord/1001/.versions/x.md",
      "discord/1001/a\\b.md",
      "/etc/passwd",
    ]) {
      await expect(async () => folder.read(SERVER, path)).rejects.toThrow(UserError);
      await expect(folder.apply(SERVER, [{ path, before: undefined, content: bytes("x") }])).rejects.toThrow(UserError);
      await expect(async () => folder.listVersions(SERVER, path)).rejects.toThrow(UserError);
    }
    await expect(async () => folder.list("../1001")).rejects.toThrow(UserError);
  });

  it("are not written where a link leads out of the folder", async () => {
    const { seedsDir, folder, write } = await openFolder();
    const outside = await temporaryFolder();
    await mkdir(join(seedsDir, "discord", SERVER), { recursive: true });
    await symlink(outside, join(seedsDir, "discord", SERVER, "guides"));
    await expect(write("One.")).rejects.toThrow("leads out");
    expect(await readdir(outside)).toEqual([]);
    expect(await folder.list(SERVER)).toEqual([]);
  });

  it("say what to do where the disk refuses", async () => {
    const { seedsDir, folder } = await openFolder();
    await writeFile(join(seedsDir, "discord"), "A file in the folder's place.");
    const change = { path: PATH, before: undefined, content: bytes("One.") };
    await expect(folder.apply(SERVER, [change])).rejects.toThrow("an operator has to look");
  });
});
