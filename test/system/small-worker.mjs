// A worker that does what the tests of the seam ask for: see worker.test.ts.
import { setTimeout } from "node:timers/promises";
import { UserError } from "../../dist/src/errors.js";
import { serveWorker } from "../../dist/src/system/worker/serve-worker.js";
import { smallProtocol } from "./small-protocol.mjs";

const deeds = {
  repeat: async ({ text }) => text,
  "tell and repeat": async ({ text }, { tell }) => {
    for (const character of text) tell(character);
    return text;
  },
  "fail for people": async ({ text }) => {
    throw new UserError(text);
  },
  fail: async ({ text }) => {
    throw new TypeError(text);
  },
  wait: async (_, { signal }) => {
    await setTimeout(60_000, undefined, { signal });
    return "waited";
  },
  die: async ({ text }) => {
    process.stderr.write(text, () => process.exit(7));
    return setTimeout(60_000, "lived");
  },
  "answer with nonsense": async () => 5,
};

await serveWorker(process, smallProtocol, async (greeting) => {
  if (greeting === "go away") throw new UserError("Nobody is at home.");
  return { facts: `${greeting} to you`, perform: (task, run) => deeds[task.deed](task, run) };
});
process.exit();
