import { describe, expect, it, vi } from "vitest";
import { buildAtStart } from "../../src/app/build-at-start.ts";
import type { BuildIndex } from "../../src/app/index-builder.ts";
import { UserError } from "../../src/errors.ts";
import { fakeReport } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";

/** A place that others may write to meanwhile. */
function fakePlace(current: string | undefined, isBeingWritten = false) {
  const place = { current, isBeingWritten };
  const opened = {
    generations: { currentGeneration: async () => place.current },
    isBeingWritten: async () => place.isBeingWritten,
  };
  return { place, opened };
}

const builds: BuildIndex = async () => fakeReport();
const locked = new UserError("The index is being written by another process.");
const refused: BuildIndex = () => Promise.reject(locked);

describe("what is built at the start", () => {
  it.each([
    ["always", "gen-1", true],
    ["always", undefined, true],
    ["missing", "gen-1", false],
    ["missing", undefined, true],
    ["never", "gen-1", false],
  ] as const)("with %s and the index %s", async (build, current, isBuilt) => {
    const { report, failure } = await buildAtStart(fakePlace(current).opened, builds, { build, log: fakeLogger() });
    expect(report !== undefined).toBe(isBuilt);
    expect(failure).toBeUndefined();
  });

  it("is left to others where that is asked for, and waited for", async () => {
    const { place, opened } = fakePlace(undefined);
    const log = fakeLogger();
    const building = vi.fn(builds);
    const started = buildAtStart(opened, building, { build: "never", log });
    await expect.poll(() => log.entries.map(({ message }) => message).join()).toContain("waiting");
    place.current = "gen-1";
    expect(await started).toEqual({});
    expect(building).not.toHaveBeenCalled();
  });

  it("may be what another process, started at the same time, is building", async () => {
    const { place, opened } = fakePlace(undefined, true);
    const started = buildAtStart(opened, refused, { build: "missing", log: fakeLogger() });
    setTimeout(() => Object.assign(place, { current: "gen-1", isBeingWritten: false }), 50);
    expect(await started).toEqual({});
    expect(place.current).toBe("gen-1");
  });

  it("fails where there was an index before, which then answers", async () => {
    const { opened } = fakePlace("gen-1", true);
    expect(await buildAtStart(opened, refused, { build: "always", log: fakeLogger() })).toEqual({ failure: locked });
  });

  it("is not waited for when nobody builds any more", async () => {
    const { opened } = fakePlace(undefined);
    expect(await buildAtStart(opened, refused, { build: "missing", log: fakeLogger() })).toEqual({ failure: locked });
  });

  it("is not waited for when the process is to end", async () => {
    const signal = AbortSignal.abort(new Error("The process ends."));
    const { opened } = fakePlace(undefined);
    const { failure } = await buildAtStart(opened, builds, { build: "never", log: fakeLogger(), signal });
    expect(failure).toEqual(new Error("The process ends."));
  });
});
