import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const MODULE = pathToFileURL(join(import.meta.dirname, "..", "..", "dist", "src", "system", "limit-work.js"));

/** Runs a program under limits; gives the signal that ended it, and what it wrote. */
function run(limits: object, code: string) {
  const program = `import { limitWork } from "${MODULE}"; const getsOn = await limitWork(${JSON.stringify(limits)}); ${code}`;
  const { signal, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGTERM",
  });
  return { signal, stdout };
}

const MEMORY = 300_000_000;
const WAIT = "const until = Date.now() + 400; while (Date.now() < until);";

it("ends a process that takes more memory than it may, buffers included", () => {
  const code = "const kept = []; for (;;) kept.push(Buffer.alloc(10_000_000, 1));";
  expect(run({ memory: MEMORY, computing: 60_000 }, code)).toEqual({ signal: "SIGKILL", stdout: "" });
});

it("ends a process that computes without getting on", () => {
  expect(run({ memory: MEMORY, computing: 300 }, "for (;;);")).toEqual({ signal: "SIGKILL", stdout: "" });
});

it("leaves one alone that gets on, or waits", () => {
  const code = `for (let i = 0; i < 5; i++) { ${WAIT} getsOn(); await new Promise((done) => setTimeout(done, 300)); } console.log("done");`;
  expect(run({ memory: MEMORY, computing: 1500 }, code)).toEqual({ signal: null, stdout: "done\n" });
});
