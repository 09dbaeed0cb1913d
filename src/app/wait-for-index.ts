import { setTimeout as sleep } from "node:timers/promises";
import type { Generations } from "../store/generations.ts";
import type { OpenedGenerations } from "./opened-generations.ts";

const MILLISECONDS_BETWEEN_LOOKS = 1000;

/** An index that others may be writing. */
export interface AwaitedIndex extends Pick<OpenedGenerations, "isBeingWritten"> {
  readonly generations: Pick<Generations, "currentGeneration">;
}

export interface WaitOptions {
  /** Wait only as long as somebody writes the index. */
  readonly whileWritten: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until another process has built the first generation. Returns whether there is one now. Throws the signal's
 * reason when it is aborted.
 */
export async function waitForIndex(
  { generations, isBeingWritten }: AwaitedIndex,
  { whileWritten, signal }: WaitOptions,
): Promise<boolean> {
  for (;;) {
    signal?.throwIfAborted();
    // In this order: what is committed between the two looks is seen by the next.
    const goesOn = !whileWritten || (await isBeingWritten());
    if ((await generations.currentGeneration()) !== undefined) return true;
    if (!goesOn) return false;
    await sleep(MILLISECONDS_BETWEEN_LOOKS, undefined, signal ? { signal } : {});
  }
}
