import { serveFormats } from "../corpus/process/serve-formats.ts";
import { limitMemory } from "../system/memory-limit.ts";

// Started by `readInProcess`, not by people: reads files for another process until that one goes away.

/** Bytes. A PDF of a thousand pages takes 200 MB, the process without one 70 MB. */
const MOST_MEMORY = 500_000_000;

limitMemory(MOST_MEMORY);
// There is nothing to save, and nobody left for whom to finish.
process.on("disconnect", () => process.exit());

await serveFormats(process);
