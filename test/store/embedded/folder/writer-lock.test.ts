import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { LOCK_FILE, lockWriter } from "../../../../src/store/embedded/folder/writer-lock.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe("The writer lock", () => {
  it("tells a second writer who the first is, and what to do", async () => {
    const folder = await temporaryFolder();
    const lock = await lockWriter(folder);
    const message = await lockWriter(folder).catch((error: unknown) => error);
    expect(message).toBeInstanceOf(UserError);
    expect(String(message)).toContain(`process ${process.pid} on ${hostname()}`);
    expect(String(message)).toContain("Wait until it is done.");
    await lock.release();
  });

  it("says before it watches a writer that it knows nothing of", async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, LOCK_FILE),
      JSON.stringify({ pid: 1, host: "elsewhere", lockedAt: "2026-01-01T00:00:00.000Z", token: "theirs" }),
    );
    const notices: string[] = [];
    const lock = await lockWriter(folder, { onWait: (notice) => notices.push(notice), pace: { beat: 10, stale: 50 } });
    await lock.release();
    expect(notices).toEqual([expect.stringMatching(/^process 1 on elsewhere .* taken over in/i)]);
  });
});
