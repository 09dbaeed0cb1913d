import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildProtocol } from "../../src/indexing/process/build-messages.ts";
import { buildInProcess } from "../../src/indexing/process/build-process.ts";
import { openWorker } from "../../src/system/worker/open-worker.ts";
import { buildRequestIn } from "../indexing/build-request.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const ENTRY = new URL("../../dist/src/cli/build.js", import.meta.url);
const ARTICLES = 3000;
const DEATH = { name: "indexing process", advice: "It was killed by the test.", mostDeaths: 1 };

describe("A build after one that was killed", () => {
  it("computes only the embeddings that the killed one had not finished", async () => {
    const folder = await temporaryFolder();
    const request = buildRequestIn(folder);
    await mkdir(request.seedsDir);
    for (let number = 0; number < ARTICLES; number += 1) {
      await writeFile(join(request.seedsDir, `${number}.txt`), `Ship number ${number} came into the harbour at dawn.`);
    }
    const worker = await openWorker({ entry: ENTRY, protocol: buildProtocol, setup: null, ...DEATH });
    const killed = worker.perform(request, {
      onNews: (news) => {
        if (news.kind !== "progress" || news.progress.stage !== "embedding") return;
        if (news.progress.done > ARTICLES / 2) process.kill(worker.pid() ?? 0, "SIGKILL");
      },
    });
    await expect(killed).rejects.toThrow("SIGKILL");
    expect(await readdir(request.indexDir)).not.toContain("CURRENT");
    const report = await buildInProcess({ entry: ENTRY, request });
    expect(report).toMatchObject({ added: ARTICLES, chunks: ARTICLES });
    // Embeddings are saved a thousand at a time: the last of them may not have been.
    expect(report.embedded).toBeLessThan(ARTICLES * 0.75);
    expect(report.embedded).toBeGreaterThan(0);
    expect((await readdir(request.indexDir)).sort()).toEqual(["CURRENT", report.generation, "seen-files.json"].sort());
  });
});
