import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FLOAT, INT64, message, node, tensor } from "../made-onnx.ts";
import { ROWS, TOKENS, tokenizerFile } from "../static/write-table.ts";

export interface MadeHead {
  readonly irVersion: number;
  readonly opset: number;
  /** A further operator that the graph is said to use. */
  readonly operator?: string;
}

/** An encoder that looks its tokens' rows up, in as new a form as is wanted. */
export function networkOf({ irVersion, opset, operator }: MadeHead): Uint8Array {
  const table = Float32Array.from(ROWS.flat());
  const further = operator === undefined ? [] : [["message", 1, node(operator, ["input_ids"], "unused")] as const];
  const graph = message(
    ["message", 1, node("Gather", ["table", "input_ids"], "last_hidden_state")],
    ...further,
    ["text", 2, "rows of tokens"],
    [
      "message",
      5,
      message(
        ["number", 1, ROWS.length],
        ["number", 1, ROWS[0].length],
        ["number", 2, FLOAT],
        ["text", 8, "table"],
        ["message", 9, new Uint8Array(table.buffer)],
      ),
    ],
    ["message", 11, tensor("input_ids", INT64)],
    ["message", 12, tensor("last_hidden_state", FLOAT)],
  );
  const standard = message(["text", 1, ""], ["number", 2, opset]);
  const microsoft = message(["text", 1, "com.microsoft"], ["number", 2, 1]);
  return message(["number", 1, irVersion], ["message", 7, graph], ["message", 8, standard], ["message", 8, microsoft]);
}

/** Writes a model folder with such an encoder. */
export async function writeNetwork(folder: string, head: MadeHead): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  await writeFile(join(folder, "config.json"), JSON.stringify({ model_type: "modernbert", vocab_size: TOKENS.length }));
  await writeFile(join(folder, "tokenizer.json"), tokenizerFile());
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify({ model_max_length: 64 }));
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), networkOf(head));
}
