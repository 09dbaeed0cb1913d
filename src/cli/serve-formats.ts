import { serveFormats } from "../corpus/process/serve-formats.ts";
import { limitWork } from "../system/limit-work.ts";

// Started by `readInProcess`, not by people: reads files for another process until that one goes away.

/** Bytes. A PDF of a thousand full pages takes 190 MB, the process without a file 90 MB. */
const MEMORY = 500_000_000;
/** Milliseconds. A thousand full pages show a sign of life between any two; a Word document of 1.4 million letters takes 1800. */
const COMPUTING = 9_000;

const getsOn = await limitWork({ memory: MEMORY, computing: COMPUTING });
// There is nothing to save, and nobody left for whom to finish.
process.on("disconnect", () => process.exit());

await serveFormats(process, getsOn);
