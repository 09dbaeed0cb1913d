import { serveModels } from "../embedding/process/serve-models.ts";

// Started by `openModelProcess`, not by people: holds models for another process until that one goes away.

// Ctrl-C reaches this process too; whoever started it decides when it ends.
process.on("SIGINT", () => {});

await serveModels(process);
process.exit();
