import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGenerations } from "../../../src/store/embedded/open-generations.ts";
import { describeRandomHistories } from "../../contracts/random-histories.ts";

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), "footnote-history-"));
  return { place: openGenerations({ folder }), close: () => rm(folder, { recursive: true, force: true }) };
}

describeRandomHistories("An embedded index", openFolder, 20);
