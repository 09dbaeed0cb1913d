import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** A network is run; a table of token vectors is only looked up in. */
export type ModelKind = "network" | "table";

/** Tells what kind of model it is, and so which other files there are. */
export const FIRST_FILE = "config.json";
/** What the folder of a network must hold; the small files first, since they tell soonest that a model is not there. */
const NETWORK_FILES = [FIRST_FILE, "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"] as const;
/** What the folder of a table must hold, as model2vec writes it. */
const TABLE_FILES = [FIRST_FILE, "tokenizer.json", "model.safetensors"] as const;
export type ModelFile = (typeof NETWORK_FILES | typeof TABLE_FILES)[number];

const FILES: Readonly<Record<ModelKind, readonly ModelFile[]>> = { network: NETWORK_FILES, table: TABLE_FILES };
const TABLE_CONFIG = z.looseObject({ model_type: z.literal("model2vec") });

/** What a model of a kind consists of, its `config.json` first. */
export function filesOf(kind: ModelKind): readonly ModelFile[] {
  return FILES[kind];
}

/** What the model in a folder is by its `config.json`; a network where that is missing or damaged. */
export async function readKind(directory: string): Promise<ModelKind> {
  const text = await readFile(join(directory, FIRST_FILE), "utf8").catch(() => "");
  try {
    return TABLE_CONFIG.safeParse(JSON.parse(text)).success ? "table" : "network";
  } catch {
    return "network";
  }
}
