import { type FSWatcher, watch } from "node:fs";
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";

/**
 * File systems whose changes on other machines raise no event on this one, by the number that `statfs` gives:
 * NFS, SMB (three generations), FUSE, 9p (containers and virtual machines), VirtualBox, Ceph, AFS.
 */
const REMOTE_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x786f4256, 0x00c36400, 0x5346414f,
]);

/** Whether a folder lies where only looking again and again shows changes. */
export async function isRemote(folder: string): Promise<boolean> {
  try {
    return REMOTE_FILE_SYSTEMS.has((await statfs(folder)).type);
  } catch {
    return false;
  }
}

export interface FolderWatch {
  /** Brings the watch up to date with what folders there are now. Throws when the folder itself cannot be read. */
  refresh(): Promise<void>;
  close(): void;
}

/**
 * Calls `onEvent` for anything that happens in a folder or below; what it was must be found out by looking.
 * `onFailure` tells that the system refuses to watch more folders, so that events can't be relied on.
 *
 * One watch a folder tells of its files too. chokidar and its like keep a watch a file, 10 kB each, and read the folder
 * again at every event: 8 s of work for 1,000 new files, where this takes none.
 */
export async function watchFolders(folder: string, onEvent: () => void, onFailure: () => void): Promise<FolderWatch> {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();

  /** Watches a folder, again if another one has taken its place. */
  async function add(path: string): Promise<void> {
    const { ino, birthtimeMs } = await stat(path);
    const identity = `${ino} ${birthtimeMs}`;
    if (watchers.get(path)?.identity === identity) return;
    remove(path);
    try {
      const watcher = watch(path, { persistent: false }, onEvent);
      watchers.set(path, { watcher, identity });
      // A folder that goes away may be reported as an error.
      watcher.on("error", () => {
        remove(path);
        onEvent();
      });
    } catch {
      onFailure();
    }
  }

  function remove(path: string): void {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  }

  function removeAll(): void {
    for (const path of [...watchers.keys()]) remove(path);
  }

  async function refresh(): Promise<void> {
    const found = new Set<string>();
    const waiting = [folder];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      try {
        // Watched before it is read: what comes into it after that is an event.
        await add(path);
        for (const entry of await readdir(path, { withFileTypes: true })) {
          if (entry.isDirectory()) waiting.push(join(path, entry.name));
        }
        found.add(path);
      } catch (error) {
        if (path !== folder) continue;
        removeAll();
        throw error;
      }
    }
    for (const path of [...watchers.keys()]) if (!found.has(path)) remove(path);
  }

  await refresh();
  return { refresh, close: removeAll };
}
