import type { PassageReader } from "../../embedding/reading/reading.ts";
import { MOST_PASSAGES, type Reader, type Reading } from "./reader.ts";
import { createReadingMemory } from "./reading-memory.ts";

/** A reader for programs that nobody waits for: it reads however long it takes, and rejects when that fails. */
export function createThoroughReader(reader: PassageReader): Reader {
  const memory = createReadingMemory();
  return {
    async read(question, passages) {
      const readings: (Reading | undefined)[] = passages.map(() => undefined);
      for (const [place, passage] of passages.slice(0, MOST_PASSAGES).entries()) {
        const reading = memory.get(question, passage) ?? (await reader.read(question, passage));
        if (reading) memory.set(question, passage, reading);
        readings[place] = reading;
      }
      return readings;
    },
  };
}
