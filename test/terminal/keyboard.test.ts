import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { readKeyboard } from "../../src/terminal/read-lines.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

function keyboard(complete: (line: string) => readonly string[] = () => []) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  return { input, output, lines: readKeyboard({ input, output, prompt: "> ", complete }) };
}

describe("a keyboard", () => {
  it("gives line after line", async () => {
    const { input, lines } = keyboard();
    input.write("one\r");
    expect(await lines.next()).toEqual({ done: false, value: "one" });
    input.write("two\r");
    expect(await lines.next()).toEqual({ done: false, value: "two" });
  });

  it("loses none of several lines pasted at once", async () => {
    const { input, lines } = keyboard();
    input.write("one\rtwo\rthree\r");
    expect([await lines.next(), await lines.next(), await lines.next()].map(({ value }) => value)).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it.each([
    ["Ctrl-C", CTRL_C],
    ["Ctrl-D", CTRL_D],
  ])("ends at %s", async (_, key) => {
    const { input, lines } = keyboard();
    input.write(key);
    expect((await lines.next()).done).toBe(true);
  });

  it("handles what was pasted before Ctrl-D, and drops what was pasted before Ctrl-C", async () => {
    const left = keyboard();
    left.input.write(`one\r${CTRL_D}`);
    expect([await left.lines.next(), await left.lines.next()].map(({ value }) => value)).toEqual(["one", undefined]);
    const interrupted = keyboard();
    interrupted.input.write(`one\r${CTRL_C}`);
    expect((await interrupted.lines.next()).done).toBe(true);
  });

  it("completes at Tab", async () => {
    const { input, output, lines } = keyboard((line) => [`${line}urces`]);
    const next = lines.next();
    input.write("/so\t");
    for await (const shown of output) if (String(shown).includes("urces")) break;
    input.write("\r");
    expect((await next).value).toBe("/sources");
  });
});
