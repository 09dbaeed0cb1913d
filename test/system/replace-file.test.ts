import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFile } from "../../src/system/replace-file.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

/** A rename that fails so many times, with an error of the system. */
function failing(times: number, code: string) {
  const moves: string[] = [];
  return {
    moves,
    async move(from: string, to: string) {
      moves.push(`${from} > ${to}`);
      if (moves.length <= times) throw Object.assign(new Error(code), { code });
    },
  };
}
const pauses = [0, 0, 0];

it("a file takes the place of another one", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "old"), "old");
  await writeFile(join(folder, "new"), "new");
  await replaceFile(join(folder, "new"), join(folder, "old"));
  expect(await readFile(join(folder, "old"), "utf8")).toBe("new");
});

it.each(["EPERM", "EACCES", "EBUSY"])("on Windows a file that is being looked at (%s) is waited for", async (code) => {
  const { move, moves } = failing(3, code);
  await replaceFile("a", "b", { platform: "win32", move, pauses });
  expect(moves).toEqual(Array(4).fill("a > b"));
});

it("on Windows a file that stays in use is told after a while", async () => {
  const { move, moves } = failing(99, "EPERM");
  await expect(replaceFile("a", "b", { platform: "win32", move, pauses })).rejects.toThrow("EPERM");
  expect(moves).toHaveLength(4);
});

it("what waiting does not mend is told at once", async () => {
  for (const [platform, code] of [
    ["win32", "ENOSPC"],
    ["linux", "EPERM"],
  ] as const) {
    const { move, moves } = failing(1, code);
    await expect(replaceFile("a", "b", { platform, move, pauses })).rejects.toThrow(code);
    expect(moves).toHaveLength(1);
  }
});
