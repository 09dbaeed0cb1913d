import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary-folder.ts";

const FILL_INDEX = join("test", "faults", "fill-disk.mjs");
const FILL_FEEDBACK = join("test", "faults", "fill-feedback.mjs");

/** What a program prints whose last argument is a folder with a small file system of its own, which needs no rights where user namespaces are allowed (Linux). */
async function runOnSmallDisk(program: string, folder: string, size: string, given: readonly string[] = []) {
  const words = [program, ...given, folder].map((word) => `'${word}'`).join(" ");
  const script = `mkdir '${folder}' && mount -t tmpfs -o size=${size} tmpfs '${folder}' && exec node ${words}`;
  const { stdout } = await promisify(execFile)("unshare", ["-rm", "sh", "-c", script]);
  return JSON.parse(stdout);
}

describe("A disk that is really full", () => {
  it("is reported in one line, and the index answers as before", { timeout: 300_000 }, async () => {
    const folder = await temporaryFolder();
    const [index, seeds] = [join(folder, "index"), join(folder, "seeds")];
    const { failure, problems, articles, expected } = await runOnSmallDisk(FILL_INDEX, index, "2m", [seeds]);
    expect(failure).toEqual({ name: "UserError", message: expect.stringContaining(`${index}: the disk is full`) });
    expect(problems).toEqual([]);
    expect(articles).toBe(expected);
    expect(articles).toBeGreaterThan(0);
  });

  it("refuses the vote that it has no room for, and the next start knows all others and no part of it", {
    timeout: 300_000,
  }, async () => {
    const folder = join(await temporaryFolder(), "kept");
    const { failure, stored, known, records, warnings } = await runOnSmallDisk(FILL_FEEDBACK, folder, "64k");
    expect(failure).toEqual({
      name: "UserError",
      message: expect.stringContaining("feedback.jsonl cannot be written"),
    });
    expect(stored).toBeGreaterThan(0);
    expect({ known, records, warnings }).toEqual({ known: true, records: stored, warnings: [] });
  });
});
