import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds after the start by which its work is done. */
const AFTER_THE_START = 20_000;

/**
 * Collects once what the start of a program left behind, some 20 MB of files that were read and parsed: a bot that is asked little
 * allocates too little for V8 to do so within hours. Takes some 50 ms. Returns what calls it off.
 */
export function releaseStartMemory(after = AFTER_THE_START): () => void {
  const timer = setTimeout(collect, after);
  timer.unref();
  return () => clearTimeout(timer);
}

/** V8 gives its collector to no program that has not been started for it, but by way of a new context. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof gc === "function") gc();
}
