import { expect, it, vi } from "vitest";
import { releaseStartMemory } from "../../src/system/release-memory.ts";

/** Something that nothing holds on to any more, and whether it is still there. */
function leave(): WeakRef<object> {
  return new WeakRef({ left: new Uint8Array(1000) });
}

it("what a start has left behind is collected, once the start is over", async () => {
  const left = leave();
  releaseStartMemory(1);
  await vi.waitFor(() => expect(left.deref() === undefined).toBe(true));
});
