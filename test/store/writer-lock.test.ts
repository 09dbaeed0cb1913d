import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { processStart } from "../../src/store/embedded/folder/process-start.ts";
import { LOCK_FILE, lockWriter } from "../../src/store/embedded/folder/writer-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

interface Owner {
  readonly pid: number;
  readonly host?: string;
  readonly processStart?: string;
}

async function writeLock(folder: string, { pid, host = hostname(), processStart = "" }: Owner): Promise<void> {
  const owner = { pid, host, processStart, lockedAt: "2024-01-01T00:00:00.000Z", token: "other" };
  await writeFile(join(folder, LOCK_FILE), JSON.stringify(owner));
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("The writer lock", () => {
  it("keeps a second writer out until it is released, and leaves nothing behind", async () => {
    const folder = await temporaryFolder();
    const lock = await lockWriter(folder);
    expect(await lock.isHeld()).toBe(true);
    const message = await lockWriter(folder).catch((error: unknown) => error);
    expect(message).toBeInstanceOf(UserError);
    expect(String(message)).toContain(`process ${process.pid} on ${hostname()}`);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockWriter(folder)).release();
  });

  it("is taken from a process that has ended", async () => {
    const folder = await temporaryFolder();
    await writeLock(folder, { pid: await deadPid() });
    const lock = await lockWriter(folder);
    expect(await readFile(join(folder, LOCK_FILE), "utf8")).toContain(`"pid":${process.pid}`);
    await lock.release();
  });

  it.runIf(process.platform === "linux")("is taken from an earlier process with the pid of a living one", async () => {
    const folder = await temporaryFolder();
    await writeLock(folder, { pid: process.pid, processStart: "some earlier boot 1" });
    await (await lockWriter(folder)).release();
  });

  it("is never taken from a living process", async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
    await once(child, "spawn");
    try {
      const pid = child.pid ?? 0;
      await writeLock(folder, { pid, processStart: await processStart(pid) });
      await expect(lockWriter(folder)).rejects.toThrow(`process ${pid}`);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("is never taken from another machine, and says how to", async () => {
    const folder = await temporaryFolder();
    await writeLock(folder, { pid: 1, host: "elsewhere" });
    await expect(lockWriter(folder)).rejects.toThrow(/on elsewhere .* delete .*WRITER\.lock/);
  });

  it("names the file when it cannot be read", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, LOCK_FILE), "garbage");
    await expect(lockWriter(folder)).rejects.toThrow(join(folder, LOCK_FILE));
  });

  it("is won by one of many who find a dead owner", async () => {
    const folder = await temporaryFolder();
    await writeLock(folder, { pid: await deadPid() });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockWriter(folder)));
    const won = attempts.filter((attempt) => attempt.status === "fulfilled");
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("tells its holder when it was lost", async () => {
    const folder = await temporaryFolder();
    const lock = await lockWriter(folder);
    await writeLock(folder, { pid: 1, host: "elsewhere" });
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });
});
