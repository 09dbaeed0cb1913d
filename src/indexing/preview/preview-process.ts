import { REASONS } from "../../corpus/reasons.ts";
import { FAILURES } from "../../system/failures.ts";
import { fill } from "../../system/phrase.ts";
import { openWorker, WorkerDeath } from "../../system/worker/open-worker.ts";
import { type ArticlePreview, type PreviewSetup, type PreviewTask, previewProtocol } from "./preview-messages.ts";

export interface PreviewProcessOptions {
  /** The program that reads drafts (see `servePreviews`). */
  readonly entry: string | URL;
  readonly setup: PreviewSetup;
  /** Milliseconds that one article may take. */
  readonly patience?: number;
}

/** An owner waits for it: what takes longer can be saved all the same, and is read by the build. */
const PATIENCE = 30_000;

/**
 * Tells what would become of articles, each read in a process of its own that may die or hang over a hostile file: then the
 * preview says so. Throws what the process cannot be opened for.
 */
export async function previewInProcess(
  tasks: readonly PreviewTask[],
  { entry, setup, patience = PATIENCE }: PreviewProcessOptions,
): Promise<readonly ArticlePreview[]> {
  const worker = await openWorker({
    entry,
    protocol: previewProtocol,
    setup,
    name: FAILURES.draftsProcess,
    advice: FAILURES.draftsEnded,
    mostDeaths: 1,
    patience,
  });
  try {
    const previews: ArticlePreview[] = [];
    for (const task of tasks) previews.push(await worker.perform(task).catch(explainDeath));
    return previews;
  } finally {
    await worker.close();
  }
}

function explainDeath(error: unknown): ArticlePreview {
  if (!(error instanceof WorkerDeath)) throw error;
  const remark = fill(REASONS.endedPreview, { how: error.how });
  return { title: "", chunks: [], added: 0, removed: 0, kept: 0, remark, isReadable: false };
}
