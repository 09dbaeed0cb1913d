import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import { readTokenizer } from "../read-tokenizer.ts";
import type { TextModel } from "../text-model.ts";
import type { TokenBatch } from "../token-batch.ts";
import type { OnnxRuntime, Session } from "./current-runtime.ts";

/** The output that is taken: the vectors of all tokens, or the marks of a classifier. */
export type OutputName = "last_hidden_state" | "logits";

const TENSOR = z.object({ data: z.instanceof(Float32Array), dims: z.array(z.int()).readonly() });

/**
 * Loads the model that lies in a folder with a runtime of onnxruntime-node. Throws UserError when it can't be loaded, takes in
 * what Footnote has not got, or gives something else.
 */
export async function loadCurrentModel(
  directory: string,
  output: OutputName,
  runtime: OnnxRuntime,
): Promise<TextModel> {
  const tokenizer = await readTokenizer(directory);
  const session = await runtime.InferenceSession.create(join(directory, "onnx", "model_quantized.onnx"), {
    executionProviders: ["cpu"],
    logSeverityLevel: 4,
  }).catch((cause: unknown) => {
    throw unfit(directory, "its file can't be loaded", cause);
  });
  if (!session.outputNames.includes(output)) throw unfit(directory, `it gives no ${output}`);
  const wanted = chooseInputs(session, directory);
  return {
    tokenizer,
    async run(batch) {
      const given = await session.run(inputsOf(batch, wanted, runtime));
      return z.object({ [output]: TENSOR }).parse(given)[output] ?? { data: new Float32Array(), dims: [] };
    },
    close: () => session.release(),
  };
}

const INPUTS = {
  input_ids: ({ ids }: TokenBatch) => ids,
  attention_mask: ({ mask }: TokenBatch) => mask,
  token_type_ids: ({ types }: TokenBatch) => types,
  position_ids: ({ texts, tokens }: TokenBatch) =>
    BigInt64Array.from({ length: texts * tokens }, (_, place) => BigInt(place % tokens)),
} as const;
type InputName = keyof typeof INPUTS;

function isInput(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}

function chooseInputs({ inputNames }: Session, directory: string): readonly InputName[] {
  const foreign = inputNames.find((name) => !isInput(name));
  if (foreign !== undefined) throw unfit(directory, `it wants ${foreign}, too`);
  return inputNames.filter(isInput);
}

function inputsOf(
  batch: TokenBatch,
  names: readonly InputName[],
  { Tensor }: OnnxRuntime,
): Readonly<Record<string, object>> {
  const shape = [batch.texts, batch.tokens];
  return Object.fromEntries(names.map((name) => [name, new Tensor("int64", INPUTS[name](batch), shape)]));
}

function unfit(directory: string, why: string, cause?: unknown): UserError {
  return new UserError(`The model in ${directory} can't be used: ${why}.`, { cause });
}
