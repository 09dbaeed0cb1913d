import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { BUILT_IN_FOLDER, temporaryFolder } from "./built-in-folder.ts";
import { FLOAT, INT64, message, node, tensor } from "./made-onnx.ts";

const INTS = 7;
const INT = 2;
const vocabularySchema = z.object({ model: z.object({ vocab: z.record(z.string(), z.int()) }) });

/**
 * Writes a real, if simple, cross-encoder that transformers.js loads: a passage's score is the sum of the weights of
 * its words; what the question says counts for nothing, and so does what fills up a batch.
 */
export async function writeTinyCrossEncoder(weights: Readonly<Record<string, number>>): Promise<string> {
  const folder = join(await temporaryFolder(), "tiny-cross-encoder");
  await mkdir(join(folder, "onnx"), { recursive: true });
  const tokenizer = await readFile(join(BUILT_IN_FOLDER, "tokenizer.json"), "utf8");
  const { vocab } = vocabularySchema.parse(JSON.parse(tokenizer)).model;
  const table = new Float32Array(Math.max(...Object.values(vocab)) + 1);
  for (const [word, weight] of Object.entries(weights)) table[vocab[word] ?? 0] = weight;
  await writeFile(join(folder, "tokenizer.json"), tokenizer);
  await writeFile(
    join(folder, "tokenizer_config.json"),
    await readFile(join(BUILT_IN_FOLDER, "tokenizer_config.json"), "utf8"),
  );
  await writeFile(join(folder, "config.json"), JSON.stringify({ model_type: "bert", architectures: [] }));
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), modelOf(table));
  return folder;
}

// The numbers are those of the fields in onnx.proto3.

function modelOf(table: Float32Array): Uint8Array {
  const graph = message(
    ["message", 1, node("Gather", ["table", "input_ids"], "gathered")],
    [
      "message",
      1,
      node(
        "Cast",
        ["token_type_ids"],
        "counted",
        message(["text", 1, "to"], ["number", 3, FLOAT], ["number", 20, INT]),
      ),
    ],
    ["message", 1, node("Mul", ["gathered", "counted"], "product")],
    [
      "message",
      1,
      node("ReduceSum", ["product"], "logits", message(["text", 1, "axes"], ["number", 8, 1], ["number", 20, INTS])),
    ],
    ["text", 2, "sum of weights"],
    [
      "message",
      5,
      message(
        ["number", 1, table.length],
        ["number", 2, FLOAT],
        ["text", 8, "table"],
        ["message", 9, new Uint8Array(table.buffer)],
      ),
    ],
    ["message", 11, tensor("input_ids", INT64)],
    ["message", 11, tensor("attention_mask", INT64)],
    ["message", 11, tensor("token_type_ids", INT64)],
    ["message", 12, tensor("logits", FLOAT)],
  );
  return message(["number", 1, 7], ["message", 8, message(["number", 2, 11])], ["message", 7, graph]);
}
