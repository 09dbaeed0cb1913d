import { rename } from "node:fs/promises";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");
export const MANIFEST = join(ROOT, "package.json");
/** The manifest of development, while that which ships is in its place. */
export const SAVED = join(ROOT, "package.development.json");
export const LICENCES = join(ROOT, "LICENCES-OF-PACKAGES.txt");

/** Harmless when there is nothing to restore. */
export async function restoreManifest() {
  await rename(SAVED, MANIFEST).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
}
