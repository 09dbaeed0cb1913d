import { join } from "node:path";
import { loadCurrentModel, type OutputName } from "./runtime/current-model.ts";
import { loadCurrentRuntime } from "./runtime/current-runtime.ts";
import { readOnnxHead } from "./runtime/onnx-head.ts";
import { reasonForCurrent } from "./runtime/reason-for-current.ts";
import type { TextModel } from "./text-model.ts";

/**
 * Loads a network that turns tokens into vectors (`last_hidden_state`) or judges pairs of texts (`logits`), with the runtime that
 * comes with Footnote, or where its file needs a newer one with that. Never touches the network. Throws UserError when it
 * can't be loaded, with the command that installs that runtime where it is missing.
 * @param directory files that have been checked (see `checkModelFolder`)
 */
export async function openNetwork(directory: string, output: OutputName): Promise<TextModel> {
  const reason = reasonForCurrent(await readOnnxHead(join(directory, "onnx", "model_quantized.onnx")));
  if (reason !== undefined) return loadCurrentModel(directory, output, loadCurrentRuntime(directory, reason));
  const { loadClassifier, loadEncoder } = await import("./transformers.ts");
  return output === "logits" ? loadClassifier(directory) : loadEncoder(directory);
}
