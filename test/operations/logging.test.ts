import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { type Logger, type LoggingOptions, openLogger } from "../../src/operations/logging.ts";

async function logged(options: Partial<LoggingOptions>, write: (log: Logger) => void, isTTY = false): Promise<string> {
  const destination = Object.assign(new PassThrough(), { isTTY });
  write(await openLogger({ level: "info", secrets: [], ...options, destination }));
  // The pretty stream hands its lines over in the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  destination.end();
  return text(destination);
}

const failure = () => new Error("The disk is full", { cause: new Error("ENOSPC") });

describe("the log", () => {
  it("writes one JSON line an entry where there is no terminal", async () => {
    const lines = (await logged({}, (log) => log.warn("Slow", { milliseconds: 9 }))).trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 40, msg: "Slow", milliseconds: 9 });
  });

  it("writes readable lines on a terminal", async () => {
    expect(await logged({}, (log) => log.warn("Slow"), true)).toMatch(/WARN.*Slow/);
  });

  it("leaves out what is below its level", async () => {
    expect(await logged({ level: "error" }, (log) => log.warn("Slow"))).toBe("");
    expect(await logged({ level: "silent" }, (log) => log.error("Broken"))).toBe("");
  });

  it("hides secrets wherever they appear", async () => {
    const written = await logged({ secrets: ["abc.def"] }, (log) =>
      log.error("token abc.def", {
        url: "https://abc.def@x",
        error: new Error("bad abc.def"),
        deep: { list: ["abc.def"] },
      }),
    );
    expect(written).not.toContain("abc.def");
    expect(written).toContain("[hidden]");
  });

  it("tells an error and its cause, and the stack at debug alone", async () => {
    const brief = await logged({}, (log) => log.error("Failed", { error: failure() }));
    expect(brief).toContain("The disk is full");
    expect(brief).toContain("ENOSPC");
    expect(brief).not.toContain("logging.test.ts");
    const long = await logged({ level: "debug" }, (log) => log.error("Failed", { error: failure() }));
    expect(long).toContain("logging.test.ts");
  });
});
