import { randomUUID } from "node:crypto";
import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const noteSchema = z.strictObject({ step: z.int(), file: z.string() });

/** What a build noted last: the file that it works on, and how often it had noted something. */
export type WorkNote = z.infer<typeof noteSchema>;

/** Notes which file a build works on, where the note outlives the process. */
export interface NoteTaker {
  /** Reads a file as an article; one at a time, so that the note names the one that ends the process. */
  read<T>(file: string, work: () => Promise<T>): Promise<T>;
  /** Works on an article without a pause. */
  work<T>(file: string, work: () => T): T;
}

/** A note's end in its file: what an older and longer one left behind it does not count. */
const END = "\n";

/** Takes notes in a file, each by one write that is over before the work begins; in none, when there is none. */
export function takeNotes(noteFile: string | undefined): NoteTaker {
  const note = noteFile === undefined ? undefined : openSync(noteFile, constants.O_WRONLY);
  let step = 0;
  let noted: string | undefined;
  let reading: Promise<unknown> = Promise.resolve();
  const write = (file: string | undefined) => {
    noted = file;
    step += 1;
    if (note !== undefined) writeSync(note, file === undefined ? END : JSON.stringify({ step, file }) + END, 0);
  };
  return {
    read(file, work) {
      const read = reading.then(async () => {
        write(file);
        try {
          return await work();
        } finally {
          write(undefined);
        }
      });
      reading = read.catch(() => {});
      return read;
    },
    work(file, work) {
      const before = noted;
      write(file);
      try {
        return work();
      } finally {
        write(before);
      }
    },
  };
}

/** The place of a build's notes, for whoever started the build. */
export interface Notes {
  readonly file: string;
  /** What is noted at the moment. */
  last(): WorkNote | undefined;
  remove(): void;
}

/** Makes a place for notes; undefined where the system has none for temporary files. */
export function openNotes(): Notes | undefined {
  const file = join(tmpdir(), `footnote-build-${randomUUID()}`);
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch {
    return undefined;
  }
  return {
    file,
    last() {
      try {
        const [written = ""] = readFileSync(file, "utf8").split(END);
        return noteSchema.parse(JSON.parse(written));
      } catch {
        return undefined;
      }
    },
    remove: () => rmSync(file, { force: true }),
  };
}
