import { aligned, canRun, instantiate, memoryOf } from "../../../../system/web-assembly/kernel.ts";
import type { RowScanner } from "../row-scanner.ts";
import { KERNEL_NAME, scanKernel } from "./scan-kernel.ts";

let compiled: WebAssembly.Module | undefined;

/** Whether this machine and this Node can run `simdScanner`. */
export function hasSimd(): boolean {
  return canRun(scanKernel());
}

/** A scanner whose rows, scales and scores lie in the memory of a WebAssembly kernel. Throws where `hasSimd` is false. */
export function simdScanner(count: number, paddedDimensions: number, scales: Float32Array): RowScanner {
  const questionBytes = aligned(paddedDimensions * 2);
  const columnBytes = aligned(count * 4);
  const scalesAt = questionBytes;
  const scoresAt = scalesAt + columnBytes;
  const rowsAt = scoresAt + columnBytes;
  const memory = memoryOf(rowsAt + count * paddedDimensions);
  compiled ??= new WebAssembly.Module(scanKernel());
  const kernel = instantiate(compiled, memory, KERNEL_NAME);
  new Float32Array(memory.buffer, scalesAt, count).set(scales);
  const question = new Int16Array(memory.buffer, 0, paddedDimensions);
  const scores = new Float32Array(memory.buffer, scoresAt, count);
  return {
    rows: new Uint8Array(memory.buffer, rowsAt, count * paddedDimensions),
    scan({ values }, ranges) {
      question.set(values);
      for (const { start, end } of ranges) {
        if (start >= end) continue;
        const first = rowsAt + start * paddedDimensions;
        const last = rowsAt + end * paddedDimensions;
        kernel(first, last, paddedDimensions, 0, scalesAt + 4 * start, scoresAt + 4 * start);
      }
      return scores;
    },
  };
}
