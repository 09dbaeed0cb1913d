import { serveReader } from "../embedding/reading/serve-reader.ts";
import { releaseStartMemory } from "../system/release-memory.ts";

// Started by `openReadingProcess`, not by people: holds the reader for another process until that one goes away.

// There is nothing to save, and nobody left for whom to finish.
process.on("disconnect", () => process.exit());

releaseStartMemory();
await serveReader(process);
