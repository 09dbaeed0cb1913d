import { aligned, canRun, instantiate, memoryOf } from "../../../system/web-assembly/kernel.ts";
import { PRODUCT_KERNEL, productKernel } from "./product-kernel.ts";
import type { QuantisedTable, RowArithmetic } from "./row-arithmetic.ts";
import { SUM_KERNEL, sumKernel } from "./sum-kernel.ts";

/** Longer lists of tokens are summed in parts. */
const LISTED = 512;

/** Whether this machine and this Node can run `simdArithmetic`. */
export function hasSimd(): boolean {
  return canRun(sumKernel()) && canRun(productKernel());
}

/**
 * An arithmetic whose table and registers lie in the memory of WebAssembly kernels. Throws where `hasSimd` is false. The
 * table's dimensions must be a multiple of 32.
 */
export function simdArithmetic({ dimensions, integers, scales }: QuantisedTable, registers: number): RowArithmetic {
  const vectorBytes = 4 * dimensions;
  let end = 0;
  const place = (bytes: number) => {
    const start = end;
    end += aligned(bytes);
    return start;
  };
  const integersAt = place(integers.byteLength);
  const scalesAt = place(scales.byteLength);
  const listAt = place(4 * LISTED);
  const resultsAt = place(4 * registers);
  const vectorsAt = place(vectorBytes * registers);
  const memory = memoryOf(end);
  const { buffer } = memory;
  new Int8Array(buffer, integersAt, integers.length).set(integers);
  new Float32Array(buffer, scalesAt, scales.length).set(scales);
  const list = new Uint32Array(buffer, listAt, LISTED);
  const results = new Float32Array(buffer, resultsAt, registers);
  const vectors = new Float32Array(buffer, vectorsAt, registers * dimensions);
  const addRows = instantiate(new WebAssembly.Module(sumKernel()), memory, SUM_KERNEL);
  const multiply = instantiate(new WebAssembly.Module(productKernel()), memory, PRODUCT_KERNEL);

  return {
    sum(register, tokens, start = 0, end = tokens.length) {
      const target = vectorsAt + register * vectorBytes;
      vectors.fill(0, register * dimensions, (register + 1) * dimensions);
      for (let from = start; from < end; from += LISTED) {
        const count = Math.min(LISTED, end - from);
        for (let index = 0; index < count; index++) list[index] = tokens[from + index] ?? 0;
        addRows(listAt, listAt + 4 * count, integersAt, dimensions, scalesAt, target);
      }
    },
    load(register, vector) {
      vectors.set(vector, register * dimensions);
    },
    read: (register) => vectors.slice(register * dimensions, (register + 1) * dimensions),
    products(register, first, end) {
      if (first >= end) return results;
      const left = vectorsAt + register * vectorBytes;
      multiply(left, vectorsAt + first * vectorBytes, vectorsAt + end * vectorBytes, vectorBytes, resultsAt);
      return results;
    },
  };
}
