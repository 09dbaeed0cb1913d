import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary-folder.ts";

const PROGRAM = join("test", "faults", "fill-disk.mjs");

describe("A disk that is really full", () => {
  it("is reported in one line, and the index answers as before", { timeout: 300_000 }, async () => {
    const folder = await temporaryFolder();
    const [index, seeds] = [join(folder, "index"), join(folder, "seeds")];
    // A file system of its own, which needs no rights where user namespaces are allowed (Linux).
    const script = `mkdir '${index}' && mount -t tmpfs -o size=2m tmpfs '${index}' && exec node '${PROGRAM}' '${seeds}' '${index}'`;
    const { stdout } = await promisify(execFile)("unshare", ["-rm", "sh", "-c", script]);
    const { failure, problems, articles, expected } = JSON.parse(stdout);
    expect(failure).toEqual({ name: "UserError", message: expect.stringContaining(`${index}: the disk is full`) });
    expect(problems).toEqual([]);
    expect(articles).toBe(expected);
    expect(articles).toBeGreaterThan(0);
  });
});
