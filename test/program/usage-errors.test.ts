import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { expectFailure } from "./complaints.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const NO_ANSWER = { verdict: "none", answered: false, confidence: 0, excerpts: [], nearest: [], milliseconds: 0 };
const LONG = "why ".repeat(1500);

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});

describe("ask", () => {
  it("refuses an empty question", async () => {
    expectFailure(await place.run("ask", { args: [" "] }), ["question is empty"]);
    expectFailure(await place.run("ask", { args: ["--json", "\n\t"] }), ["question is empty"]);
  });

  it("refuses a question of 6,000 characters and names the limit", async () => {
    expectFailure(await place.run("ask", { args: ["--json", LONG] }), ["5,999 characters", "500"]);
  });

  it("tells how to ask when there is no question, as wrong usage", async () => {
    expectFailure(await place.run("ask"), ["npm run ask"], 2);
  });

  it("takes an unknown option as wrong usage", async () => {
    const { code, stdout, stderr } = await place.run("ask", { args: ["--loud", "Why?"] });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("--loud");
    expect(stderr).not.toContain(" at ");
  });

  it("prints its help and is done", async () => {
    const { code, stdout, stderr } = await place.run("ask", { args: ["--help"] });
    expect(code).toBe(0);
    expect(stdout).toContain("--json");
    expect(stderr).toBe("");
  });

  it("gives a line that is no question a document that says why, and goes on", async () => {
    const input = `\n${LONG}\n???\r\nlast line without an end`;
    const { code, stdout } = await place.run("ask", { args: ["--json"], input });
    expect(code).toBe(0);
    const documents = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(documents).toEqual([
      { ...NO_ANSWER, question: "", error: expect.stringContaining("empty") },
      { ...NO_ANSWER, question: LONG, error: expect.stringContaining("500") },
      expect.objectContaining({ question: "???", answered: false }),
      expect.objectContaining({ question: "last line without an end", answered: false }),
    ]);
  });

  it("prints nothing for no lines at all", async () => {
    expect(await place.run("ask", { args: ["--json"] })).toMatchObject({ code: 0, stdout: "" });
  });

  it("ends quietly when the reader of its output has had enough", async () => {
    const { child, shows, outcome } = place.start("ask", { args: ["--json"] });
    child.stdin?.write("first question\n");
    await shows("first question");
    child.stdout?.destroy();
    child.stdin?.end("and another\n".repeat(50));
    const { code, stderr } = await outcome;
    expect(code).toBe(0);
    expect(stderr).not.toContain("EPIPE");
  });
});

describe("every program", () => {
  it.each(["start", "deploy", "index"] as const)("%s takes what it does not know as wrong usage", async (program) => {
    for (const args of [["--loud"], ["more"]]) {
      const { code, stdout, stderr } = await place.run(program, { args, env: { DISCORD_TOKEN: "" } });
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain("--help");
    }
  });

  it.each(["start", "deploy"] as const)("%s prints its help and is done", async (program) => {
    expect(await place.run(program, { args: ["--help"] })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Usage:"),
      stderr: "",
    });
  });
});

describe("index", () => {
  it("does one thing at a time", async () => {
    const { code, stderr } = await place.run("index", { args: ["--verify", "--rollback"] });
    expect(code).toBe(2);
    expect(stderr).toContain("--verify");
  });
});

describe.runIf(existsSync("/dev/full"))("an output that cannot be written", () => {
  it("is told in one line", async () => {
    const program = join(import.meta.dirname, "..", "..", "dist", "src", "cli", "ask.js");
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [program, "--help"], { stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    expectFailure({ code: status, stdout: "", stderr: stderr.toString() }, ["ENOSPC"]);
  });
});

describe("the configuration", () => {
  it("is refused with a line for each variable that is wrong", async () => {
    const env = { LOG_LEVEL: "loud", INDEX_KEEP: "0", DISCORD_API_URL: "discord" };
    const { code, stdout, stderr } = await place.run("start", { env });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0])
        .sort(),
    ).toEqual(Object.keys(env).sort());
  });

  it("is read from .env too", async () => {
    const other = await openWorkplace();
    await writeFile(other.path(".env"), "ANSWER_THRESHOLD=loud\n");
    expectFailure(await other.run("index", { args: ["--json"] }), ["ANSWER_THRESHOLD"]);
  });

  it("names the place of an index that is no folder", async () => {
    await writeFile(place.path("file"), "");
    const env = { INDEX_DIR: "file" };
    for (const [program, args] of [
      ["index", ["--json"]],
      ["index", ["--verify"]],
      ["ask", ["--json", "Why?"]],
    ] as const) {
      expectFailure(await place.run(program, { args, env }), ["file", "INDEX_DIR"]);
    }
  });
});

describe.runIf(existsSync("/proc/self"))("a folder that takes no others", () => {
  it("is named instead of waited for", async () => {
    const index = await place.run("index", { env: { INDEX_DIR: "/proc/footnote/index" } });
    expectFailure(index, ["/proc/footnote/index", "INDEX_DIR"]);
    const env = { MODEL_CACHE_DIR: "/proc/footnote", EMBEDDING_MODEL: "Xenova/bge-small-en-v1.5" };
    expectFailure(await place.run("ask", { args: ["Why?"], env }), ["/proc/footnote", "MODEL_CACHE_DIR"]);
  });
});

describe("eval", () => {
  it("names the file of a data set that is not there", async () => {
    expectFailure(await place.run("eval", { args: ["--json", "--dataset", "nowhere"] }), ["nowhere", "corpus.jsonl"]);
  });
});
