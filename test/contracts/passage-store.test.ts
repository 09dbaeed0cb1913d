import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";
import { describePassageStore } from "./passage-store-contract.ts";

describePassageStore("A store in memory", async () => ({ place: memoryGenerations(), close: async () => {} }));

describePassageStore("The embedded store", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-store-"));
  return { place: openGenerations({ folder }), close: () => rm(folder, { recursive: true, force: true }) };
});
