import onnx, { type InferenceSession, type Tensor } from "onnxruntime-node";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import type { ReaderInput } from "./reader-input.ts";

/** The reader's network. All numbers are logits. */
export interface ReaderModel {
  read(input: Pick<ReaderInput, "ids" | "ends">): Promise<Logits>;
}

export interface Logits {
  readonly relevance: number;
  readonly answers: number;
  /** One for each of the input's `ends`. */
  readonly sentences: readonly number[];
}

const logits = z.object({ data: z.instanceof(Float32Array) }).transform(({ data }) => [...data]);
const OUTPUT = z
  .object({ judgement: logits.pipe(z.tuple([z.number(), z.number()])), sentences: logits })
  .transform(({ judgement: [relevance, answers], sentences }) => ({ relevance, answers, sentences }));

const INPUTS = ["input_ids", "attention_mask", "ends"];

/**
 * Loads the network from its file; it runs on one thread of this process, which it blocks for 10 to 40 ms a passage, and
 * leaves the other cores to the bot. Throws UserError when the file is not such a network.
 */
export async function loadReaderModel(path: string): Promise<ReaderModel> {
  const session = await openSession(path).catch((cause: unknown) => {
    throw new UserError(`The model file ${path} can't be loaded: it is of a kind that this version can't run.`, {
      cause,
    });
  });
  return {
    async read({ ids, ends }) {
      const mask = ids.map(() => 1);
      return OUTPUT.parse(await session.run({ input_ids: row(ids), attention_mask: row(mask), ends: row(ends) }));
    },
  };
}

async function openSession(path: string): Promise<InferenceSession> {
  const session = await onnx.InferenceSession.create(path, {
    executionProviders: ["cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  if (!INPUTS.every((name) => session.inputNames.includes(name))) throw new Error(`It takes in ${session.inputNames}`);
  return session;
}

function row(values: readonly number[]): Tensor {
  return new onnx.Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
}
