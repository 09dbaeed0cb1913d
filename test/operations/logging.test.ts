import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Logger, type LoggingOptions, openLogger } from "../../src/operations/logging.ts";

async function logged(options: Partial<LoggingOptions>, write: (log: Logger) => void, isTTY = false): Promise<string> {
  const destination = Object.assign(new PassThrough(), { isTTY });
  write(await openLogger({ level: "info", secrets: [], ...options, destination }));
  destination.end();
  return text(destination);
}

/** Every text in a line, names included. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
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

  it("writes the fields of an entry below it on a terminal, each on a line, and a stack at debug", async () => {
    const write = (log: Logger) => log.warn("Slow", { milliseconds: 9, path: "a b", error: failure() });
    const brief = (await logged({}, write, true)).split("\n");
    expect(brief[0]).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: Slow$/);
    expect(brief.slice(1, 3)).toEqual(["    milliseconds: 9", '    path: "a b"']);
    expect(brief[3]).toMatch(/^ {4}error: .*The disk is full.*ENOSPC/);
    expect(brief.slice(4)).toEqual([""]);
    const long = await logged({ level: "debug" }, write, true);
    expect(long).toMatch(/^ {8}Error: The disk is full\n {8} +at .*logging\.test\.ts/m);
  });

  it.each([true, false])("keeps every entry on its own line, whatever names it tells (terminal: %s)", async (isTTY) => {
    const forged = "Skipped a\n[12:00] ERROR: forged\u001b[2J.png";
    const written = await logged({}, (log) => log.warn(forged, { file: forged }), isTTY);
    expect(written).not.toMatch(/^\[12:00\]/m);
    expect(written).not.toContain("\u001b[2J");
  });

  it.each([true, false])(
    "tells no terminal anything but text, whatever is in a field (terminal: %s)",
    async (isTTY) => {
      const hostile = "a\u009b2J\u0085\u202e\u2028\u007fb";
      const written = await logged({}, (log) => log.warn("Skipped", { file: hostile, [hostile]: 1 }), isTTY);
      expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      if (!isTTY) expect(JSON.parse(written)).toMatchObject({ file: hostile, [hostile]: 1 });
    },
  );

  it.each(["info", "debug"] as const)("tells errors that are causes of one another, at %s", async (level) => {
    const first = new Error("The disk is full");
    first.cause = new Error("No room", { cause: first });
    const written = await logged({ level }, (log) => log.error("Failed", { error: first }));
    expect(written).toContain("The disk is full");
    expect(written).toContain("No room");
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

  it("hides secrets of any characters, however they come to be written", async () => {
    const secret = fc
      .string({ unit: "grapheme", minLength: 4, maxLength: 24 })
      // As a field's name that one is nobody's secret, and is left out of the line.
      .filter((text) => text.trim().length >= 4 && text !== "__proto__");
    await fc.assert(
      fc.asyncProperty(secret, async (hidden) => {
        const address = new URL("https://host/path");
        address.password = hidden;
        const failed = new Error(`refused ${hidden}`, { cause: new Error(JSON.stringify({ token: hidden })) });
        for (const level of ["info", "debug"] as const) {
          const written = await logged({ secrets: [hidden], level }, (log) =>
            log.error(`said ${hidden}`, {
              address: address.href,
              query: new URLSearchParams({ hidden }).toString(),
              answer: JSON.stringify(JSON.stringify({ hidden })),
              [hidden]: [hidden],
              error: failed,
            }),
          );
          const line: unknown = JSON.parse(written);
          expect(line).toMatchObject({
            msg: "said [hidden]",
            address: "https://:[hidden]@host/path",
            "[hidden]": ["[hidden]"],
          });
          for (const spelling of [
            hidden,
            address.password,
            encodeURIComponent(hidden),
            JSON.stringify(hidden).slice(1, -1),
          ]) {
            expect(textsIn(line).filter((text) => text.includes(spelling))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['"quoted"', "back\\slash", 'both\\"', "line\nbreak", "12345678", "$&.*(", "n\\nnn"])(
    "hides the secret %j and stays JSON",
    async (secret) => {
      const written = await logged({ secrets: [secret] }, (log) =>
        log.info(`<${secret}>`, { number: 12345678, error: new Error(secret) }),
      );
      expect(JSON.parse(written)).toMatchObject({ msg: "<[hidden]>", error: { message: "[hidden]" } });
    },
  );

  it("tells an error and its cause, and the stack at debug alone", async () => {
    const brief = await logged({}, (log) => log.error("Failed", { error: failure() }));
    expect(brief).toContain("The disk is full");
    expect(brief).toContain("ENOSPC");
    expect(brief).not.toContain("logging.test.ts");
    const long = await logged({ level: "debug" }, (log) => log.error("Failed", { error: failure() }));
    expect(long).toContain("logging.test.ts");
  });
});
