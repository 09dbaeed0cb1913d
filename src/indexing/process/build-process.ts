import { REASONS } from "../../corpus/reasons.ts";
import type { SkippedFile } from "../../corpus/unusable-file.ts";
import { FAILURES } from "../../system/failures.ts";
import { fill } from "../../system/phrase.ts";
import { openWorker, WorkerDeath } from "../../system/worker/open-worker.ts";
import type { IndexProgress, IndexReport } from "../report.ts";
import { type BuildRequest, buildProtocol } from "./build-messages.ts";
import { type Notes, openNotes } from "./work-note.ts";

export interface BuildProcessOptions {
  /** The program that does builds (see `serveBuilds`). */
  readonly entry: string | URL;
  readonly request: BuildRequest;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Told what an owner should know, a line each. */
  readonly onNotice?: (notice: string) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds that one file may take to be read and cut into chunks. */
  readonly filePatience?: number;
}

/** The largest article allowed, 25 MB of Markdown, takes 20 s; a busy machine may be several times as slow. */
const FILE_PATIENCE = 180_000;
/** How many files may end the process in one build: each costs a start and reading again what came before it. */
const MOST_KILLERS = 30;
/** How a process ends that somebody else ends, or the system for lack of memory: the file may have nothing to do with it. */
const FROM_OUTSIDE = /by SIG(?:KILL|TERM|INT|HUP|QUIT)/;

/**
 * Builds in another process, so that questions are answered meanwhile and a crash there does no harm here. When the
 * process dies or hangs over a file, the build is begun again without it. Throws a UserError when the build fails for a
 * reason that people can mend or its process dies otherwise; the signal's reason when it is aborted. The current
 * generation then is what it was.
 */
export async function buildInProcess(options: BuildProcessOptions): Promise<IndexReport> {
  const notes = openNotes();
  const unreadable: SkippedFile[] = [];
  const suspects = new Set<string>();
  try {
    for (;;) {
      try {
        return await buildOnce(options, notes, unreadable);
      } catch (error) {
        const file = error instanceof WorkerDeath ? notes?.last()?.file : undefined;
        if (!(error instanceof WorkerDeath) || file === undefined || unreadable.length >= MOST_KILLERS) throw error;
        const isSure = !FROM_OUTSIDE.test(error.how) || suspects.has(file);
        suspects.add(file);
        if (isSure) unreadable.push({ file, reason: reasonOf(error) });
      }
    }
  } finally {
    notes?.remove();
  }
}

function reasonOf({ how }: WorkerDeath): string {
  return how === HUNG ? REASONS.tookLong : fill(REASONS.endedProcess, { how });
}

const HUNG = "after it hung";

async function buildOnce(
  { entry, request, onProgress, onNotice, signal, filePatience = FILE_PATIENCE }: BuildProcessOptions,
  notes: Notes | undefined,
  unreadable: readonly SkippedFile[],
): Promise<IndexReport> {
  const worker = await openWorker({
    entry,
    protocol: buildProtocol,
    setup: null,
    name: FAILURES.indexingProcess,
    advice: FAILURES.indexingEnded,
    // Whether it is worth another try depends on the file that it died of.
    mostDeaths: 1,
    signal,
  });
  let isHung = false;
  const watch = watchNotes(notes, filePatience, () => {
    const pid = worker.pid();
    isHung = pid !== undefined;
    if (pid !== undefined) process.kill(pid, "SIGKILL");
  });
  try {
    return await worker.perform(
      { ...request, unreadable, ...(notes && { noteFile: notes.file }) },
      {
        signal,
        onNews: (news) => {
          if (news.kind === "progress") onProgress?.(news.progress);
          else onNotice?.(news.notice);
        },
      },
    );
  } catch (error) {
    throw isHung && error instanceof WorkerDeath ? new WorkerDeath(error.message, HUNG, error.cause) : error;
  } finally {
    clearInterval(watch);
    await worker.close();
  }
}

/** Calls back when the same note stands for longer than `patience`. */
function watchNotes(notes: Notes | undefined, patience: number, onHang: () => void): NodeJS.Timeout {
  let step: number | undefined;
  let since = performance.now();
  return setInterval(() => {
    const now = performance.now();
    const last = notes?.last()?.step;
    if (last === undefined || last !== step) {
      step = last;
      since = now;
    } else if (now - since > patience) onHang();
  }, patience / 10).unref();
}
