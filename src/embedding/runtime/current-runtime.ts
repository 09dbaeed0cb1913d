import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import { findProjectRoot } from "../../system/project-root.ts";

/** What is asked of onnxruntime-node, whose newer versions keep to it. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(path: string, options: SessionOptions): Promise<Session> };
  readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => object;
}

export interface SessionOptions {
  readonly executionProviders: readonly string[];
  /** 4: fatal errors alone are printed. What goes wrong is thrown as well. */
  readonly logSeverityLevel: 4;
}

export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, object>>): Promise<unknown>;
  release(): Promise<void>;
}

const callable = z.custom<object>((value) => typeof value === "function");
const RUNTIME = z.custom<OnnxRuntime>(
  (value) => z.object({ InferenceSession: callable, Tensor: callable }).safeParse(value).success,
);

/** The folder with the package.json of the current runtime. */
export function runnerFolder(): string {
  return join(findProjectRoot(import.meta.url), "runners", "current");
}

/**
 * Loads the runtime that an operator has installed into the folder. Throws a UserError with the command that installs it.
 * @param reason what the model needs it for (see `reasonForCurrent`)
 */
export function loadCurrentRuntime(directory: string, reason: string, folder = runnerFolder()): OnnxRuntime {
  try {
    // By its path: by its name the older one above would be found.
    return RUNTIME.parse(createRequire(import.meta.url)(join(folder, "node_modules", "onnxruntime-node")));
  } catch (cause) {
    throw new UserError(
      `The model in ${directory} needs a newer runtime than the one that comes with Footnote (${reason}). ` +
        `Install it once, some 290 MB: npm install --ignore-scripts --prefix "${folder}"`,
      { cause },
    );
  }
}
