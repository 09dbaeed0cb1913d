import { serveWorker, type WorkerChannel } from "../../system/worker/serve-worker.ts";
import { loadPassageReader } from "./passage-reader.ts";
import { readingProtocol } from "./reading-messages.ts";

/** Loads the reader and reads what is asked for over the channel, until the other side goes away. */
export async function serveReader(channel: WorkerChannel): Promise<void> {
  await serveWorker(channel, readingProtocol, async (places) => {
    const reader = await loadPassageReader(places);
    return { facts: null, perform: ({ question, passage }) => reader.read(question, passage) };
  });
}
