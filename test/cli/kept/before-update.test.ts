import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findKept } from "../../../src/cli/kept/before-update.ts";
import { parseConfig } from "../../../src/config.ts";
import { english } from "../../../src/conversation/words/en/index.ts";

async function openPlace() {
  const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, config: parseConfig({ INDEX_DIR: folder, SEEDS_DIR: join(folder, "seeds") }) };
}

test("where nothing is kept yet, all that is kept can be read", async () => {
  expect((await findKept((await openPlace()).config)).isWell).toBe(true);
});

test.each(["servers.json", "notices.json", "posted-answers.json", "weekly-posts.json", "calibration.json"])(
  "the doctor names %s when it is valid and not understood, with what to do, and leaves it as it is",
  async (name) => {
    const { folder, config } = await openPlace();
    const text = '{"format":99,"entries":[]}';
    await writeFile(join(folder, name), text);
    const { isWell, say } = await findKept(config);
    expect(isWell).toBe(false);
    expect(say(english)).toContain(`${join(folder, name)} is damaged: mend it, or remove it with what it holds.`);
    expect(await readFile(join(folder, name), "utf8")).toBe(text);
  },
);
