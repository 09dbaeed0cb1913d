import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildInProcess } from "../../src/indexing/process/build-process.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { buildRequestIn } from "../indexing/build-request.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const ENTRY = new URL("../../dist/src/cli/build.js", import.meta.url);

async function openIndex() {
  const folder = await temporaryFolder();
  const request = buildRequestIn(folder);
  await mkdir(request.seedsDir);
  return { request, seeds: request.seedsDir, build: () => buildInProcess({ entry: ENTRY, request }) };
}

describe("Many articles and large ones", () => {
  it("are indexed: ten thousand small ones, of which one is then changed", { timeout: 300_000 }, async () => {
    const { seeds, build } = await openIndex();
    for (let number = 0; number < 10_000; number += 1) {
      await writeFile(join(seeds, `${number}.txt`), `Harbour ${number}\n\nShip number ${number} came in at dawn.\n`);
    }
    const first = await build();
    expect(first).toMatchObject({ articles: 10_000, added: 10_000, skipped: [] });
    await appendFile(join(seeds, "5000.txt"), "\nIt left at dusk.\n");
    const second = await build();
    expect(second).toMatchObject({ articles: 10_000, changed: 1, unchanged: 9999, embedded: 1 });
  });

  it("are indexed: one of twenty megabytes", { timeout: 300_000 }, async () => {
    const { seeds, build } = await openIndex();
    const sentence = (number: number) =>
      `Sentence number ${number} tells of the ship that came to the harbour at dawn.`;
    const paragraphs = Array.from({ length: 65_000 }, (_, paragraph) =>
      [0, 1, 2, 3].map((place) => sentence(4 * paragraph + place)).join(" "),
    );
    await writeFile(join(seeds, "large.txt"), paragraphs.join("\n\n"));
    const report = await build();
    expect(report).toMatchObject({ articles: 1, skipped: [] });
    expect(report.chunks).toBeGreaterThan(20_000);
  });

  it("are written by one builder of several that begin at once", { timeout: 300_000 }, async () => {
    const { seeds, build, request } = await openIndex();
    for (let number = 0; number < 300; number += 1) {
      await writeFile(join(seeds, `${number}.txt`), `Harbour ${number}\n\nShip number ${number} came in at dawn.\n`);
    }
    const attempts = await Promise.allSettled([build(), build(), build(), build()]);
    const refusals = attempts.flatMap((attempt) => (attempt.status === "rejected" ? [String(attempt.reason)] : []));
    for (const refusal of refusals) expect(refusal).toContain("The index is being written by process");
    expect(refusals.length).toBeLessThan(4);
    expect((await openGenerations({ folder: request.indexDir }).verify()).problems).toEqual([]);
  });
});
