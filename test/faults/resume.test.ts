import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildInProcess } from "../../src/indexing/build-process.ts";
import { buildRequestIn } from "../indexing/build-request.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const ENTRY = new URL("../../dist/src/cli/build.js", import.meta.url);
const ARTICLES = 3000;

describe("A build after one that was killed", () => {
  it("computes only the embeddings that the killed one had not finished", async () => {
    const folder = await temporaryFolder();
    const request = buildRequestIn(folder);
    await mkdir(request.seedsDir);
    for (let number = 0; number < ARTICLES; number += 1) {
      await writeFile(join(request.seedsDir, `${number}.txt`), `Ship number ${number} came into the harbour at dawn.`);
    }
    const child = fork(ENTRY, { serialization: "advanced", execArgv: [] });
    const exit = once(child, "exit");
    child.on("message", (message: { progress?: { stage: string; done: number } }) => {
      const { stage, done = 0 } = message.progress ?? {};
      if (stage === "embedding" && done > ARTICLES / 2) child.kill("SIGKILL");
    });
    child.send({ kind: "build", request });
    await exit;
    expect(child.signalCode).toBe("SIGKILL");
    expect(await readdir(request.indexDir)).not.toContain("CURRENT");
    const report = await buildInProcess({ entry: ENTRY, request });
    expect(report).toMatchObject({ added: ARTICLES, chunks: ARTICLES });
    // Embeddings are saved a thousand at a time: the last of them may not have been.
    expect(report.embedded).toBeLessThan(ARTICLES * 0.75);
    expect(report.embedded).toBeGreaterThan(0);
    expect((await readdir(request.indexDir)).sort()).toEqual(["CURRENT", report.generation, "seen-files.json"].sort());
  });
});
