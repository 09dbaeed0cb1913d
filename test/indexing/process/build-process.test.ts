import { appendFile, copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../../src/errors.ts";
import type { BuildRequest } from "../../../src/indexing/process/build-messages.ts";
import { buildInProcess } from "../../../src/indexing/process/build-process.ts";
import type { IndexProgress } from "../../../src/indexing/report.ts";
import { openGenerations } from "../../../src/store/embedded/open-generations.ts";
import { temporaryFolder } from "../../store/temporary-folder.ts";
import { buildRequestIn } from "../build-request.ts";

/** The program as it is built by `npm test` beforehand. */
const ENTRY = new URL("../../../dist/src/cli/build.js", import.meta.url);

describe("A build in its own process", () => {
  let folder: string;
  let request: BuildRequest;

  beforeEach(async () => {
    folder = await temporaryFolder();
    await cp("seeds", join(folder, "seeds"), { recursive: true });
    request = buildRequestIn(folder);
  });

  /** A program that takes the place of the one that builds. */
  async function standIn(code: string): Promise<string> {
    const file = join(folder, "stand-in.mjs");
    await writeFile(file, `process.on("message", () => {}); process.on("disconnect", () => process.exit());\n${code}`);
    return file;
  }

  it("indexes, reports progress, and then finds nothing to do", async () => {
    const progress: IndexProgress[] = [];
    const report = await buildInProcess({ entry: ENTRY, request, onProgress: (each) => progress.push(each) });
    expect(report).toMatchObject({ articles: 2, added: 2, skipped: [] });
    expect(report.embedded).toBe(report.chunks);
    expect(progress.at(-1)).toEqual({ stage: "writing", done: 1, total: 1 });
    const { generation } = report;
    expect(await buildInProcess({ entry: ENTRY, request })).toMatchObject({ generation, unchanged: 2, embedded: 0 });
    expect(await openGenerations({ folder: request.indexDir }).currentGeneration()).toBe(generation);
  });

  it("tells in a dry run what it would do", async () => {
    const plan = await buildInProcess({ entry: ENTRY, request: { ...request, dryRun: true } });
    expect(plan).toMatchObject({ generation: "", added: 2, embedded: 0 });
    expect(await readdir(folder)).not.toContain("index");
  });

  it("passes on what people can mend", async () => {
    const missing = { ...request, seedsDir: join(folder, "none") };
    const failed = await buildInProcess({ entry: ENTRY, request: missing }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect(String(failed)).toContain("none");
  });

  it("tells why an index is built anew", async () => {
    await buildInProcess({ entry: ENTRY, request });
    const [current] = (await readdir(request.indexDir)).filter((name) => name.startsWith("gen-"));
    const files = await readdir(join(request.indexDir, current ?? ""));
    const text = files.find((name) => name.endsWith(".text")) ?? "";
    await appendFile(join(request.indexDir, current ?? "", text), "x");
    const notices: string[] = [];
    const report = await buildInProcess({
      entry: ENTRY,
      request: { ...request, verify: true },
      onNotice: (notice) => notices.push(notice),
    });
    expect(report).toMatchObject({ added: 2 });
    expect(notices.join("\n")).toContain(text);
  });

  it("leaves nothing behind when it is cancelled", async () => {
    await mkdir(join(folder, "many"));
    for (let copy = 0; copy < 400; copy += 1) {
      await copyFile("seeds/003_2cf8ab65f7ea3888.txt", join(folder, "many", `${copy}.txt`));
    }
    const abort = new AbortController();
    const cancelled = buildInProcess({
      entry: ENTRY,
      request: { ...request, seedsDir: join(folder, "many") },
      signal: abort.signal,
      onProgress: ({ stage }) => {
        if (stage === "embedding") abort.abort(new Error("changed my mind"));
      },
    });
    await expect(cancelled).rejects.toThrow("changed my mind");
    expect((await readdir(request.indexDir)).filter((name) => name !== "embeddings.journal")).toEqual([]);
  });

  it("is not begun at all when it is cancelled before", async () => {
    const signal = AbortSignal.abort(new Error("never mind"));
    await expect(buildInProcess({ entry: ENTRY, request, signal })).rejects.toThrow("never mind");
    expect(await readdir(folder)).toEqual(["seeds"]);
  });

  it("survives the death of the process and says so in one line", async () => {
    for (const [death, told] of [
      ["process.kill(process.pid, 'SIGKILL')", "SIGKILL"],
      ["process.exit(3)", "code 3"],
      ["throw new Error('broken')", "code 1"],
    ] as const) {
      const failed = await buildInProcess({ entry: await standIn(death), request }).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(UserError);
      expect(String(failed)).toContain(told);
      expect(String(failed)).not.toContain("\n");
    }
  });

  /** The program that builds, with a reader of files that begin with a word that says how it fails. */
  async function hostileEntry(): Promise<string> {
    const file = join(folder, "hostile.mjs");
    const build = await readFile(ENTRY, "utf8");
    const code = build.replace(/from "\.\.\/|from "\.\//g, `from "${new URL("..", ENTRY)}`).replace(
      "whileReading: notes.read",
      `whileReading: (path, read) => notes.read(path, async () => {
           const [, failure] = /^\\d+-(\\w+)/.exec(path) ?? [];
           if (failure === "abort") process.abort();
           if (failure === "exit") process.exit(7);
           if (failure === "kill") process.kill(process.pid, "SIGKILL");
           if (failure === "throw") setImmediate(() => { throw new Error("late"); });
           if (failure === "throw" || failure === "wait") await new Promise((resolve) => setTimeout(resolve, 60_000));
           if (failure === "loop") for (;;);
           return read();
         })`,
    );
    await writeFile(file, code);
    return file;
  }

  it("skips the files that end or hang the process, says so, and indexes the others", async () => {
    const failures = ["abort", "exit", "kill", "throw", "wait", "loop"];
    for (const [i, failure] of failures.entries()) {
      await writeFile(join(request.seedsDir, `${i}-${failure}.md`), "The lamp is trimmed at dusk.");
      await writeFile(join(request.seedsDir, `${i}a.md`), `Good article number ${i}.`);
    }
    const entry = await hostileEntry();
    const report = await buildInProcess({ entry, request, filePatience: 3000 });
    expect(report).toMatchObject({ articles: 8, added: 8 });
    // Files are read side by side: which of two ends its process first is chance.
    const skipped = report.skipped.map(({ file, reason }) => [file, reason.split(":")[0]]);
    expect(skipped.sort(([a = ""], [b = ""]) => a.localeCompare(b))).toEqual([
      ["0-abort.md", "ended the process that read it (by SIGABRT)"],
      ["1-exit.md", "ended the process that read it (with code 7)"],
      ["2-kill.md", "ended the process that read it (by SIGKILL)"],
      ["3-throw.md", "ended the process that read it (with code 1)"],
      ["4-wait.md", "took too long to read"],
      ["5-loop.md", "took too long to read"],
    ]);
    expect(await buildInProcess({ entry: ENTRY, request })).toMatchObject({ articles: 14, added: 6, skipped: [] });
  });

  it("refuses messages that it does not know", async () => {
    const entry = await standIn("process.send({ kind: 'done', report: 'all well' });");
    await expect(buildInProcess({ entry, request })).rejects.toThrow("something else");
  });
});
