import type { OnnxHead } from "./onnx-head.ts";

// What onnxruntime 1.14 takes. https://onnxruntime.ai/docs/reference/compatibility.html
const MOST_IR_VERSION = 8;
const MOST_OPSET = 18;
/** Operators of Microsoft's set that came after it, in models that say of themselves nothing newer (tried with 1.14). */
const NEWER_OPERATORS = ["RotaryEmbedding", "GroupQueryAttention", "MatMulNBits"];

/**
 * What of a model the runtime of `@xenova/transformers` can't run, so that it needs a current one (see `runners/current`), in the
 * words of people who know such models; undefined: nothing.
 */
export function reasonForCurrent({ irVersion, opset, operators }: OnnxHead): string | undefined {
  if (irVersion > MOST_IR_VERSION) return `ONNX IR ${irVersion}`;
  if (opset > MOST_OPSET) return `ONNX operators of version ${opset}`;
  const newer = NEWER_OPERATORS.find((operator) => operators.has(operator));
  return newer === undefined ? undefined : `the operator ${newer}`;
}
