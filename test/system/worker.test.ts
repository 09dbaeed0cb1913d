import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { openWorker, WorkerDeath } from "../../src/system/worker/open-worker.ts";
import { smallProtocol } from "./small-protocol.mjs";

async function open({ mostDeaths = 4, signal, setup = "hello" }: Partial<Parameters<typeof openSmall>[0]> = {}) {
  const worker = await openSmall({ mostDeaths, signal, setup });
  onTestFinished(() => worker.close());
  return worker;
}

function openSmall(options: { mostDeaths: number; signal: AbortSignal | undefined; setup: string }) {
  return openWorker({
    entry: new URL("small-worker.mjs", import.meta.url),
    protocol: smallProtocol,
    name: "small worker",
    advice: "Be kind to it.",
    ...options,
  });
}

const failureOf = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

describe("a worker", () => {
  it("tells what it is like, does tasks side by side, and says how far they are", async () => {
    const worker = await open();
    expect(worker.facts).toBe("hello to you");
    const news: string[] = [];
    const told = worker.perform({ deed: "tell and repeat", text: "abc" }, { onNews: (each) => news.push(each) });
    expect(await Promise.all([told, worker.perform({ deed: "repeat", text: "x" })])).toEqual(["abc", "x"]);
    expect(news).toEqual(["a", "b", "c"]);
  });

  it("is not opened when it can't be, with its own reason and at once", async () => {
    const error = await failureOf(open({ setup: "go away" }));
    expect(error).toBeInstanceOf(UserError);
    expect(error).not.toBeInstanceOf(WorkerDeath);
    expect(error).toMatchObject({ message: "Nobody is at home." });
  });

  it("throws here what a task throws there: what is for people stays so, other errors keep their stack", async () => {
    const worker = await open();
    const forPeople = await failureOf(worker.perform({ deed: "fail for people", text: "Mend it." }));
    expect(forPeople).toBeInstanceOf(UserError);
    expect(forPeople).toMatchObject({ message: "Mend it." });
    const fault = await failureOf(worker.perform({ deed: "fail", text: "Oh." }));
    expect(fault).not.toBeInstanceOf(UserError);
    expect(fault).toMatchObject({ message: "Oh.", stack: expect.stringContaining("small-worker.mjs") });
  });

  it("ends a task that is cancelled, and no other", async () => {
    const worker = await open();
    const pid = worker.pid();
    const abort = new AbortController();
    const cancelled = worker.perform({ deed: "wait", text: "" }, { signal: abort.signal });
    const other = worker.perform({ deed: "repeat", text: "still here" });
    abort.abort(new Error("changed my mind"));
    await expect(cancelled).rejects.toThrow("changed my mind");
    expect(await other).toBe("still here");
    expect(worker.pid()).toBe(pid);
  });

  it("does not do again what was cancelled when its process died", async () => {
    const worker = await open();
    const abort = new AbortController();
    const cancelled = worker.perform({ deed: "die", text: "" }, { signal: abort.signal });
    abort.abort(new Error("changed my mind"));
    await expect(cancelled).rejects.toThrow("changed my mind");
    expect(await worker.perform({ deed: "repeat", text: "alive" })).toBe("alive");
  });

  it("is given up after the deaths that it may die, with its last words, and may be asked again", async () => {
    for (const [mostDeaths, times] of [
      [1, ""],
      [2, ", 2 times in a row"],
    ] as const) {
      const worker = await open({ mostDeaths });
      const error = await failureOf(worker.perform({ deed: "die", text: "farewell" }));
      expect(error).toBeInstanceOf(WorkerDeath);
      expect(error).toMatchObject({
        message: `The small worker was ended with code 7${times}. Be kind to it.`,
        cause: "farewell",
      });
      expect(await worker.perform({ deed: "repeat", text: "alive" })).toBe("alive");
    }
  });

  it("is not believed when it answers with what was not agreed", async () => {
    const strict = { ...smallProtocol, result: z.literal("x") };
    const worker = await openWorker({
      entry: new URL("small-worker.mjs", import.meta.url),
      protocol: strict,
      setup: "hello",
      name: "small worker",
      advice: "Be kind to it.",
    });
    onTestFinished(() => worker.close());
    await expect(worker.perform({ deed: "answer with nonsense", text: "" })).rejects.toThrow("sent something else");
    expect(await worker.perform({ deed: "repeat", text: "x" })).toBe("x");
  });

  it("is not opened for who no longer wants it", async () => {
    await expect(open({ signal: AbortSignal.abort(new Error("never mind")) })).rejects.toThrow("never mind");
    const abort = new AbortController();
    const opening = open({ signal: abort.signal });
    abort.abort(new Error("changed my mind"));
    await expect(opening).rejects.toThrow("changed my mind");
  });
});
