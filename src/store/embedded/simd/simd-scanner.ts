import type { RowScanner } from "../row-scanner.ts";
import { KERNEL_NAME, scanKernel } from "./scan-kernel.ts";

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

type Kernel = (row: number, rowsEnd: number, rowBytes: number, question: number, scale: number, score: number) => void;

let compiled: WebAssembly.Module | undefined;

/** Whether this machine and this Node can run `simdScanner`. */
export function hasSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(scanKernel());
}

/** A scanner whose rows, scales and scores lie in the memory of a WebAssembly kernel. Throws where `hasSimd` is false. */
export function simdScanner(count: number, paddedDimensions: number, scales: Float32Array): RowScanner {
  const questionBytes = aligned(paddedDimensions * 2);
  const columnBytes = aligned(count * 4);
  const scalesAt = questionBytes;
  const scoresAt = scalesAt + columnBytes;
  const rowsAt = scoresAt + columnBytes;
  const pages = Math.ceil((rowsAt + count * paddedDimensions) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const kernel = instantiate(memory);
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

function instantiate(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(scanKernel());
  const kernel = new WebAssembly.Instance(compiled, { env: { memory } }).exports[KERNEL_NAME];
  if (typeof kernel !== "function") throw new Error("The scan kernel has no entry.");
  return (...addresses) => void kernel(...addresses);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
