import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCurrentModel } from "../../../src/embedding/runtime/current-model.ts";
import { loadCurrentRuntime, type OnnxRuntime } from "../../../src/embedding/runtime/current-runtime.ts";
import { padTokens } from "../../../src/embedding/token-batch.ts";
import { UserError } from "../../../src/errors.ts";
import { temporaryFolder } from "../built-in-folder.ts";
import { type MadeHead, writeNetwork } from "./made-network.ts";

const NEW: MadeHead = { irVersion: 10, opset: 21 };

async function place(head = NEW): Promise<string> {
  const folder = join(await temporaryFolder(), "network");
  await writeNetwork(folder, head);
  return folder;
}

interface Given {
  readonly data: BigInt64Array;
  readonly dims: readonly number[];
}

/** A runtime that has the given inputs and outputs, and gives every token its own id as its vector. */
function fakeRuntime(inputNames: readonly string[], outputNames: readonly string[] = ["last_hidden_state"]) {
  const runs: Readonly<Record<string, object>>[] = [];
  class Tensor {
    readonly data: BigInt64Array;
    readonly dims: readonly number[];
    constructor(_type: "int64", data: BigInt64Array, dims: readonly number[]) {
      this.data = data;
      this.dims = dims;
    }
  }
  const isTensor = (value: unknown): value is Given => value instanceof Tensor;
  const runtime: OnnxRuntime = {
    Tensor,
    InferenceSession: {
      create: async () => ({
        inputNames,
        outputNames,
        release: async () => {},
        run: async (inputs) => {
          runs.push(inputs);
          const ids = inputs["input_ids"];
          if (!isTensor(ids)) throw new Error("There are no ids");
          return { last_hidden_state: { data: Float32Array.from(ids.data, Number), dims: [...ids.dims, 1] } };
        },
      }),
    },
  };
  return { runtime, runs };
}

async function complaint(load: () => Promise<unknown>): Promise<string> {
  const error: unknown = await load().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error("Nothing went wrong", { cause: error });
  expect(error.message).not.toContain("\n");
  return error.message;
}

describe("a model that needs a current runtime", () => {
  it("is refused with the command that installs it where it is not there", async () => {
    const folder = await place();
    const nowhere = await temporaryFolder();
    const message = await complaint(async () => loadCurrentRuntime(folder, "ONNX IR 10", nowhere));
    expect(message).toContain(folder);
    expect(message).toContain("ONNX IR 10");
    expect(message).toContain(`npm install --ignore-scripts --prefix "${nowhere}"`);
  });

  it("is run by the one in its folder of packages, never by one of the folders above", async () => {
    const folder = await temporaryFolder();
    const installed = join(folder, "node_modules", "onnxruntime-node");
    await mkdir(installed, { recursive: true });
    await writeFile(join(installed, "index.js"), "exports.InferenceSession = class {}; exports.Tensor = class {};");
    expect(typeof loadCurrentRuntime("model", "ONNX IR 10", folder).Tensor).toBe("function");
    const below = join(folder, "below");
    expect(await complaint(async () => loadCurrentRuntime("model", "ONNX IR 10", below))).toContain("npm install");
  });

  it("is given the inputs that it wants, and no others", async () => {
    const { runtime, runs } = fakeRuntime(["input_ids", "position_ids"]);
    const model = await loadCurrentModel(await place(), "last_hidden_state", runtime);
    const batch = padTokens([{ ids: [1, 2, 3] }, { ids: [3] }], 0);
    expect(await model.run(batch)).toEqual({ data: Float32Array.from([1, 2, 3, 3, 0, 0]), dims: [2, 3, 1] });
    expect(runs.map((inputs) => Object.keys(inputs))).toEqual([["input_ids", "position_ids"]]);
    expect(runs[0]?.["position_ids"]).toMatchObject({ data: BigInt64Array.from([0n, 1n, 2n, 0n, 1n, 2n]) });
    await model.close();
  });

  it("is refused when it wants what there is not, or gives something else", async () => {
    const wanting = fakeRuntime(["input_ids", "pixel_values"]).runtime;
    const other = fakeRuntime(["input_ids"], ["sentence_embedding"]).runtime;
    const folder = await place();
    expect(await complaint(() => loadCurrentModel(folder, "last_hidden_state", wanting))).toContain("pixel_values");
    expect(await complaint(() => loadCurrentModel(folder, "last_hidden_state", other))).toContain(
      "no last_hidden_state",
    );
  });
});
