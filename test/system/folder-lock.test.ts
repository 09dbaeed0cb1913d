import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type FolderLockOptions,
  type LockPace,
  lockFolder,
  withFolderLock,
} from "../../src/system/lock/folder-lock.ts";
import { LifeWatch } from "../../src/system/lock/life-watch.ts";
import { describeSelf, type LockOwner } from "../../src/system/lock/lock-file.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const PACE: LockPace = { beat: 40, stale: 400 };
const HELD = new Error("held");
const DAY = 24 * 3600_000;
const isLinux = process.platform === "linux";

async function place(): Promise<{ readonly path: string; readonly options: FolderLockOptions }> {
  const path = join(await temporaryFolder(), "THE.lock");
  return { path, options: { path, pace: PACE } };
}

/** For whoever does not wait. */
const refusing = (options: FolderLockOptions): FolderLockOptions => ({ ...options, refuse: () => HELD });

/** Leaves the lock of a process that this system knows nothing of. */
async function leaveLock(path: string, owner: Partial<LockOwner> = {}): Promise<void> {
  const elsewhere = { ...(await describeSelf()), host: "gone", space: "other boot pid:[1]", token: "theirs" };
  await writeFile(path, JSON.stringify({ ...elsewhere, ...owner }));
}

/** Touches a lock as its owner would, until the test is over. */
function beat(path: string, time = () => Date.now()): void {
  const timer = setInterval(() => {
    const now = new Date(time());
    void utimes(path, now, now).catch(() => {});
  }, PACE.beat);
  onTestFinished(() => clearInterval(timer));
}

/** Another process that takes the lock and then does what the text says. */
async function startHolder(path: string, then = "setInterval(() => {}, 1000)"): Promise<ChildProcess> {
  const module = new URL("../../dist/src/system/lock/folder-lock.js", import.meta.url);
  const options = JSON.stringify({ path, pace: PACE });
  const program = `const { lockFolder } = await import(${JSON.stringify(module.href)});
    const lock = await lockFolder(${options}); console.log("held"); ${then}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout ?? child, "data");
  return child;
}

describe("A folder's lock", () => {
  it("keeps others out until it is released, and leaves nothing behind", async () => {
    const { path, options } = await place();
    const lock = await lockFolder(options);
    expect(await lock.isHeld()).toBe(true);
    await expect(lockFolder(refusing(options))).rejects.toBe(HELD);
    await lock.release();
    expect(await readdir(join(path, ".."))).toEqual([]);
    await (await lockFolder(refusing(options))).release();
  });

  it.skipIf(process.platform === "win32")("can be read by nobody but the owner's account", async () => {
    const { path, options } = await place();
    await withFolderLock(options, async () => expect((await stat(path)).mode & 0o777).toBe(0o600));
  });

  it("is waited for by whoever wants to, who is told so once", async () => {
    const { options } = await place();
    const lock = await lockFolder(options);
    const owners: (number | undefined)[] = [];
    const next = lockFolder({ ...options, onWait: (owner) => owners.push(owner?.pid) });
    await wait(3 * PACE.beat);
    await lock.release();
    await (await next).release();
    expect(owners).toEqual([process.pid]);
  });

  it("is no longer waited for when the signal says so", async () => {
    const { options } = await place();
    const lock = await lockFolder(options);
    await expect(lockFolder({ ...options, signal: AbortSignal.timeout(PACE.beat) })).rejects.toThrow();
    await lock.release();
  });

  it("is given back after the work, whether that succeeds or not", async () => {
    const { path, options } = await place();
    await expect(withFolderLock(options, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await readdir(join(path, ".."))).toEqual([]);
  });
});

describe("The lock of a process that was killed", () => {
  it.runIf(isLinux)("is taken over at once on the same system", async () => {
    const { path, options } = await place();
    const child = await startHolder(path);
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = await lockFolder({ ...options, pace: { ...PACE, stale: Number.POSITIVE_INFINITY } });
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
  });

  it.runIf(isLinux)("is taken over when another process has its pid now", async () => {
    const { path, options } = await place();
    await leaveLock(path, { ...(await describeSelf()), processStart: "this boot 1", token: "theirs" });
    await (await lockFolder(refusing({ ...options, pace: { ...PACE, stale: DAY } }))).release();
  });

  it("is taken over by a container that is created anew: same pid, another name, a file that nobody touches", async () => {
    const { path, options } = await place();
    await leaveLock(path, { pid: process.pid, host: "a1b2c3" });
    await (await lockFolder(refusing(options))).release();
  });

  it("is taken over when an earlier version wrote it", async () => {
    const { path, options } = await place();
    for (const host of [hostname(), "elsewhere"]) {
      const old = { pid: 1, host, processStart: "", lockedAt: "2024-01-01T00:00:00.000Z", token: "0123456789abcdef" };
      await writeFile(path, JSON.stringify(old));
      await (await lockFolder(refusing(options))).release();
    }
    await writeFile(path, "0123456789abcdef");
    await (await lockFolder(refusing(options))).release();
  });

  it("is taken over when its content never reached the disk", async () => {
    const { path, options } = await place();
    for (const content of ["", "garbage", '{"pid":7}', "\0".repeat(200)]) {
      await writeFile(path, content);
      await (await lockFolder(refusing(options))).release();
    }
  });

  it.each([-1, 1])("is taken over although its clock was %i days off", async (days) => {
    const { path, options } = await place();
    await leaveLock(path);
    const time = new Date(Date.now() + days * DAY);
    await utimes(path, time, time);
    await (await lockFolder(refusing(options))).release();
  });

  it("goes to one of many who want it", async () => {
    for (const owner of [{}, { space: (await describeSelf()).space, processStart: "this boot 1" }]) {
      const { path, options } = await place();
      await leaveLock(path, owner);
      const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(refusing(options))));
      const won = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
      expect(won).toHaveLength(1);
      expect(await won[0]?.isHeld()).toBe(true);
      await won[0]?.release();
      expect(await readdir(join(path, ".."))).toEqual([]);
    }
  });

  it("goes from one to the next, never to two, while owners die and others release", async () => {
    const { path, options } = await place();
    let holders = 0;
    const work = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) {
        await withFolderLock({ ...options, pace: { beat: 4, stale: 60 } }, async () => {
          holders += 1;
          expect(holders).toBe(1);
          await wait(1);
          holders -= 1;
          // Every other owner leaves its file as if it had been killed.
          if (round % 2 === 1) await leaveLock(path, { token: `dead${round}` });
        });
      }
    };
    await Promise.all(Array.from({ length: 6 }, () => work(4)));
    expect((await readdir(join(path, ".."))).filter((name) => name !== basename(path))).toEqual([]);
  });

  it("is taken over although another was killed while taking it over", async () => {
    const { path, options } = await place();
    await leaveLock(path);
    await writeFile(`${path}.theirs-claim.tmp`, "");
    await (await lockFolder(refusing(options))).release();
    expect(await readdir(join(path, ".."))).toEqual([]);
  });
});

describe("The lock of a living process", () => {
  it.runIf(isLinux)("stays its own while it is stopped for longer than any heartbeat may be late", async () => {
    const { path, options } = await place();
    const child = await startHolder(path);
    child.kill("SIGSTOP");
    const before = await readFile(path, "utf8");
    const signal = AbortSignal.timeout(3 * PACE.stale);
    await expect(lockFolder({ ...options, signal })).rejects.toThrow();
    expect(await readFile(path, "utf8")).toBe(before);
    await expect(lockFolder(refusing(options))).rejects.toBe(HELD);
  });

  it("stays its own in another container, and is refused as soon as it shows that it lives", async () => {
    const { path, options } = await place();
    await leaveLock(path, { pid: 7 });
    beat(path);
    await expect(lockFolder(refusing({ ...options, pace: { ...PACE, stale: DAY } }))).rejects.toBe(HELD);
  });

  it("stays its own in another container while its event loop is blocked", async () => {
    const { path, options } = await place();
    const blocked = `setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000), 1)`;
    await startHolder(path, blocked);
    const owner: unknown = JSON.parse(await readFile(path, "utf8"));
    // As if it came from another container: written in place, so that the heartbeat goes on.
    await writeFile(path, JSON.stringify({ ...Object(owner), space: "other boot pid:[1]" }));
    await expect(lockFolder({ ...options, signal: AbortSignal.timeout(3 * PACE.stale) })).rejects.toThrow();
    expect(await readFile(path, "utf8")).toContain("other boot");
  });

  it.each([-1, 1])("stays its own when its clock or the waiter's jumps by %i days", async (days) => {
    const { path, options } = await place();
    await leaveLock(path);
    let jumped = 0;
    beat(path, () => performance.timeOrigin + performance.now() + jumped);
    const signal = AbortSignal.timeout(3 * PACE.stale);
    const waiting = lockFolder({ ...options, signal });
    await wait(PACE.stale / 2);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * DAY });
    onTestFinished(() => void vi.useRealTimers());
    await wait(PACE.stale / 2);
    jumped = -days * DAY;
    await expect(waiting).rejects.toThrow();
    expect(await readFile(path, "utf8")).toContain("theirs");
  });

  it("is not touched by a heartbeat of one who has lost it, nor removed", async () => {
    const { path, options } = await place();
    const lock = await lockFolder(options);
    await leaveLock(`${path}.new`);
    const { rename } = await import("node:fs/promises");
    await rename(`${path}.new`, path);
    const { mtimeMs } = await stat(path);
    expect(await lock.isHeld()).toBe(false);
    await wait(5 * PACE.beat);
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
    await lock.release();
    expect(await readdir(join(path, ".."))).toEqual([basename(path)]);
  });
});

describe("A watch for signs of life", () => {
  it("does not count the time during which the watching process was stopped", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const watch = new LifeWatch(2000);
    watch.look({ token: "a", sign: "a 1" });
    vi.advanceTimersByTime(1000);
    watch.look({ token: "a", sign: "a 1" });
    expect(watch.milliseconds).toBe(1000);
    vi.advanceTimersByTime(DAY);
    watch.look({ token: "a", sign: "a 1" });
    expect(watch).toMatchObject({ milliseconds: 3000, hasSeenLife: false });
    watch.look({ token: "a", sign: "a 2" });
    expect(watch).toMatchObject({ milliseconds: 0, hasSeenLife: true });
    watch.look({ token: "b", sign: "b 3" });
    expect(watch).toMatchObject({ milliseconds: 0, hasSeenLife: false });
  });
});
