import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { killBuilds } from "./kill-builds.ts";

describe("Builds that are killed", () => {
  it("leave a whole generation, the old or the new, wherever the kill falls", async () => {
    const { generations } = await killBuilds(await temporaryFolder(), 8);
    expect(generations).toBeGreaterThan(1);
  });
});
