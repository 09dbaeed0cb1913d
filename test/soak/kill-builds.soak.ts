import { describe, expect, it } from "vitest";
import { killBuilds } from "../faults/kill-builds.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const KILLS = 200;

describe("Builds that are killed two hundred times", () => {
  it("leave a whole generation, the old or the new, every time", { timeout: 1_800_000 }, async () => {
    const { generations, withLeftovers } = await killBuilds(await temporaryFolder(), KILLS);
    expect(generations).toBeGreaterThan(KILLS / 4);
    expect(withLeftovers).toBeGreaterThan(0);
  });
});
