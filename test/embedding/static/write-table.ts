import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a tensor of a made file is: its values as bytes. */
export interface MadeTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: ArrayBuffer;
}

/** A file of tensors as the format's description has it: the head's length, the head in JSON, the values. */
export function safetensorsOf(tensors: Readonly<Record<string, MadeTensor>>): Buffer {
  const head: Record<string, unknown> = { __metadata__: { format: "pt" } };
  let end = 0;
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    head[name] = { dtype, shape, data_offsets: [end, end + bytes.byteLength] };
    end += bytes.byteLength;
  }
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, ...Object.values(tensors).map(({ bytes }) => Buffer.from(bytes))]);
}

export function floats(rows: readonly (readonly number[])[]): MadeTensor {
  return { dtype: "F32", shape: [rows.length, rows[0]?.length ?? 0], bytes: Float32Array.from(rows.flat()).buffer };
}

/** The tokens of a made vocabulary, in order; the first stands for what is unknown. */
export const TOKENS = ["[UNK]", "tea", "coffee", "harbour", "##s"] as const;
/** Tea is like coffee, and unlike a harbour; what is unknown points elsewhere. */
export const ROWS = [
  [0, 0, 9],
  [3, 1, 0],
  [2, 1, 0],
  [0, 4, 0],
  [0, 0, 1],
] as const;

export function tokenizerFile(tokens: readonly string[] = TOKENS): string {
  return JSON.stringify({
    added_tokens: [{ id: 0, content: "[UNK]", special: true }],
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  });
}

/** The files of a model as model2vec writes them. */
export function tableFiles(tensors: Readonly<Record<string, MadeTensor>> = { embeddings: floats(ROWS) }) {
  return {
    "config.json": Buffer.from(JSON.stringify({ model_type: "model2vec", normalize: true })),
    "tokenizer.json": Buffer.from(tokenizerFile()),
    "model.safetensors": safetensorsOf(tensors),
  };
}

/** Writes such a model into a folder. */
export async function writeTable(
  folder: string,
  files: Readonly<Record<string, Buffer>> = tableFiles(),
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}
