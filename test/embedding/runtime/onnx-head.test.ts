import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOnnxHead } from "../../../src/embedding/runtime/onnx-head.ts";
import { reasonForCurrent } from "../../../src/embedding/runtime/reason-for-current.ts";
import { BUILT_IN_FOLDER, temporaryFolder } from "../built-in-folder.ts";
import { networkOf } from "./made-network.ts";

async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), "model.onnx");
  await writeFile(path, bytes);
  return path;
}

describe("the head of a model's file", () => {
  it("says the versions of format and standard operators, and which operators are used", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 }), async (irVersion, opset) => {
        const head = await readOnnxHead(await fileOf(networkOf({ irVersion, opset, operator: "MatMulNBits" })));
        expect(head).toEqual({ irVersion, opset, operators: new Set(["Gather", "MatMulNBits"]) });
      }),
      { numRuns: 20 },
    );
  });

  it("is read by hand-made bytes", async () => {
    // ir_version 10; a graph of one node of the operator "Add"; opset_import of version 21 and no domain, and of 99 and "x".
    const graph = [0x3a, 7, 0x0a, 5, 0x22, 3, 0x41, 0x64, 0x64];
    const bytes = [0x08, 10, ...graph, 0x42, 2, 0x10, 21, 0x42, 5, 0x0a, 1, 0x78, 0x10, 99];
    const head = await readOnnxHead(await fileOf(Uint8Array.from(bytes)));
    expect(head).toEqual({ irVersion: 10, opset: 21, operators: new Set(["Add"]) });
  });

  it("is refused where the file is none, wherever it ends", async () => {
    const whole = networkOf({ irVersion: 9, opset: 20 });
    await expect(readOnnxHead(await fileOf(Buffer.from("<!doctype html>")))).rejects.toThrow("no field");
    await expect(readOnnxHead(await fileOf(whole.subarray(0, whole.length - 1)))).rejects.toThrow("no field");
  });
});

describe("the runtime that a model needs", () => {
  const head = { irVersion: 8, opset: 18, operators: new Set(["Gather", "MatMulInteger"]) };

  it("is the one that comes along for all that it can run, the shipped model among it", async () => {
    expect(reasonForCurrent(head)).toBeUndefined();
    const shipped = await readOnnxHead(join(BUILT_IN_FOLDER, "onnx", "model_quantized.onnx"));
    expect(reasonForCurrent(shipped)).toBeUndefined();
  });

  it("is a current one for newer formats, newer operators, and newer versions of old ones", () => {
    expect(reasonForCurrent({ ...head, irVersion: 9 })).toBe("ONNX IR 9");
    expect(reasonForCurrent({ ...head, opset: 19 })).toBe("ONNX operators of version 19");
    expect(reasonForCurrent({ ...head, operators: new Set(["RotaryEmbedding"]) })).toBe("the operator RotaryEmbedding");
  });
});
