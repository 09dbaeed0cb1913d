import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The version that package.json names. @param root the folder that holds it */
export async function readVersion(root: string): Promise<string> {
  const manifest = await readFile(join(root, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
