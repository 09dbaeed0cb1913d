import { serveModels } from "../embedding/process/serve-models.ts";

// Started by `openModelProcess`, not by people: holds models for another process until that one goes away.

// There is nothing to save, and nobody left for whom to finish.
process.on("disconnect", () => process.exit());

await serveModels(process);
