// Run by `npm pack` when it is done: brings back what `prepack.mjs` replaced.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { LICENCES, ROOT, restoreManifest } from "./places.mjs";

await restoreManifest();
await rm(LICENCES, { force: true });
// The next start compiles it again.
await rm(join(ROOT, "dist"), { recursive: true, force: true });
