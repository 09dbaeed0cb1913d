import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The folder of the model that ships with the project. */
export const BUILT_IN_FOLDER = join(import.meta.dirname, "..", "..", "models", "built-in");

/** A folder of its own for a test, which goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-models-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the built-in model that a test may damage. */
export async function copyBuiltIn(): Promise<string> {
  const folder = join(await temporaryFolder(), "model");
  await cp(BUILT_IN_FOLDER, folder, { recursive: true });
  return folder;
}
