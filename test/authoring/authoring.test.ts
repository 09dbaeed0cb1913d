import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MemberError } from "../../src/conversation/member-error.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";

const AUTHOR = { guildId: "1001", memberId: "2002" };

test("an article and a file of its name that comes with it are both kept", async () => {
  const { authoring, seedsDir } = fakeAuthoring();
  const draft = await authoring.begin(AUTHOR);
  const form = { title: "Lamp oil", folder: "", asks: [], text: "The lamp burns colza oil." };
  const file = { name: "Lamp oil.md", content: Buffer.from("# Where it is bought\n\nIn Holm.") };
  await authoring.fillIn(AUTHOR, draft, form, [file]);
  const saved = await authoring.save(AUTHOR, draft);
  expect(saved).toEqual(["discord/1001/lamp-oil-2.md", "discord/1001/lamp-oil.md"]);
  const texts = await Promise.all(saved.map((path) => readFile(join(seedsDir, path), "utf8")));
  expect(texts).toEqual([expect.stringContaining("colza oil"), expect.stringContaining("In Holm.")]);
});

test("a draft that something has damaged on disk counts as gone", async () => {
  const { authoring, seedsDir } = fakeAuthoring();
  const draft = await authoring.begin(AUTHOR);
  await writeFile(join(seedsDir, "discord", AUTHOR.guildId, ".drafts", draft, "draft.json"), '{"version": 1, "mem');
  await expect(authoring.save(AUTHOR, draft)).rejects.toThrow(MemberError);
});
