import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { OWNER_ONLY_FILE } from "../../system/owner-only.ts";
import { HubFault, Refusal, refuseAnswer, sizeRefusal } from "./hub-answer.ts";
import { startIdleTimer } from "./idle-timer.ts";

export interface FileDownload {
  readonly url: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the file is put; what is there is replaced. Until the promise resolves it may hold anything. */
  readonly path: string;
  readonly patience: Patience;
  /** Bytes; what is larger is refused, before it comes where the server tells. */
  readonly mostBytes: number;
  /** `total` is undefined where the server does not tell. */
  readonly onProgress: (received: number, total: number | undefined) => void;
  readonly signal?: AbortSignal | undefined;
}

/** How long a download waits for what does not come. */
export interface Patience {
  /** Milliseconds without a byte after which a connection is given up. */
  readonly idle: number;
  /** Attempts in a row that bring nothing new before a file is given up. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each one after it. */
  readonly backOff: number;
}

/** About a minute and a half of silence, or half a minute of refused connections, before a person is told. */
export const PATIENCE: Patience = { idle: 20_000, attempts: 5, backOff: 1000 };
const LONGEST_BACK_OFF = 60_000;
const PARTIAL_CONTENT = 206;
/** The file is another one now, and shorter: the next attempt begins anew. */
const RANGE_NOT_SATISFIABLE = 416;

/** What has come of a file so far. */
interface Received {
  bytes: number;
  /** Names the version of the file: parts of different versions are never put together. */
  version: string | undefined;
}

/**
 * Fetches a file: tries again after faults, goes on where the last attempt ended if the server can, checks the length
 * and syncs the file to disk. Throws a Refusal when trying again is pointless, an error of the file system as it is, else
 * the last attempt's error.
 */
export async function downloadFile(download: FileDownload): Promise<void> {
  const { path, patience, signal } = download;
  const file = await open(path, "w", OWNER_ONLY_FILE);
  try {
    const received: Received = { bytes: 0, version: undefined };
    let most = 0;
    for (let failures = 0; ; ) {
      try {
        await fetchRest(download, file, received);
        return await file.sync();
      } catch (error) {
        signal?.throwIfAborted();
        failures = received.bytes > most ? 1 : failures + 1;
        most = Math.max(most, received.bytes);
        if (error instanceof Refusal || isOfFileSystem(error) || failures >= patience.attempts) throw error;
        const pause = (error instanceof HubFault && error.retryAfter) || patience.backOff * 2 ** (failures - 1);
        await wait(Math.min(pause, LONGEST_BACK_OFF), undefined, signal ? { signal } : {});
      }
    }
  } finally {
    await file.close();
  }
}

/** One attempt: appends what the server sends, from the start when it can't go on where the last one ended. */
async function fetchRest(download: FileDownload, file: FileHandle, received: Received): Promise<void> {
  const { url, headers, mostBytes, onProgress, signal, patience } = download;
  const idle = startIdleTimer(patience.idle);
  try {
    const signals = signal ? [signal, idle.signal] : [idle.signal];
    const response = await fetch(url, {
      headers: { ...headers, ...headersFor(received) },
      signal: AbortSignal.any(signals),
    });
    idle.restart();
    const goesOn = continues(response, received);
    if (response.status === RANGE_NOT_SATISFIABLE) received.bytes = 0;
    refuseAnswer(response);
    if (!goesOn) received.bytes = 0;
    await file.truncate(received.bytes);
    received.version = response.headers.get("etag") ?? undefined;
    const length = response.headers.get("content-length");
    const total = length === null ? undefined : received.bytes + Number(length);
    if (total !== undefined && total > mostBytes) throw sizeRefusal(mostBytes);
    for await (const chunk of response.body ?? []) {
      idle.restart();
      const bytes = z.instanceof(Uint8Array).parse(chunk);
      if (received.bytes + bytes.length > mostBytes) throw sizeRefusal(mostBytes);
      await file.write(bytes, 0, bytes.length, received.bytes);
      received.bytes += bytes.length;
      onProgress(received.bytes, total);
    }
    if (total !== undefined && received.bytes !== total) {
      throw new HubFault(`the connection ended after ${received.bytes} of ${total} bytes`);
    }
  } catch (error) {
    throw idle.signal.aborted ? new HubFault(`nothing came for ${patience.idle / 1000} seconds`) : error;
  } finally {
    idle.stop();
  }
}

function headersFor({ bytes, version }: Received): Record<string, string> {
  // A compressed answer's length would be another.
  const plain = { "accept-encoding": "identity" };
  return bytes > 0 && version !== undefined ? { ...plain, range: `bytes=${bytes}-`, "if-range": version } : plain;
}

function continues(response: Response, { bytes }: Received): boolean {
  const range = response.headers.get("content-range") ?? "";
  return response.status === PARTIAL_CONTENT && range.startsWith(`bytes ${bytes}-`);
}

/** Whether an error comes from the disk: faults of the network have their system call one level down. */
export function isOfFileSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
