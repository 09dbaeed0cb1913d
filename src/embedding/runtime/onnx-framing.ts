import { open } from "node:fs/promises";
import { fieldsOf } from "./onnx-fields.ts";

/** The field of onnx.proto3 that holds the graph. */
const MODEL_GRAPH = 7;

/**
 * Checks that a file is framed as an ONNX model from its first byte to its last, the graph's parts included, without
 * reading the weights: tells pages, other formats and files cut short, not a flipped bit. Throws when it is not.
 */
export async function checkOnnxFraming(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    let graphs = 0;
    for await (const { number, start, end } of fieldsOf(file, 0, size)) {
      if (number !== MODEL_GRAPH) continue;
      graphs += 1;
      for await (const _ of fieldsOf(file, start, end));
    }
    if (graphs === 0) throw new Error(`${path} holds no graph`);
  } finally {
    await file.close();
  }
}
