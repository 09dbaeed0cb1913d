import { isDeviceName } from "../../system/device-name.ts";
import { SOURCE_REASONS } from "../reasons.ts";

/** A file of a repository, as git lists it. */
export interface TreeEntry {
  /** Below the folder that was listed, with forward slashes. */
  readonly path: string;
  readonly kind: "file" | "link" | "module";
  /** What git calls its content. */
  readonly id: string;
  readonly bytes: number;
}

const ENTRY = /^(\d{6}) (blob|commit) ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s;
const LONGEST_PART_BYTES = 240;
const LONGEST_PATH_BYTES = 1000;

/** Reads what `git ls-tree -r -z -l` prints. What it does not understand is left out. */
export function readTree(output: Buffer): readonly TreeEntry[] {
  return output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode = "", type, id = "", size, path = ""] = ENTRY.exec(line) ?? [];
      if (path === "") return [];
      const kind = type === "commit" ? "module" : mode === "120000" ? "link" : "file";
      return [{ path, kind, id, bytes: Number(size) || 0 } as const];
    });
}

/** Why a path cannot be a file's here, if so: a repository may have been made to write elsewhere. */
export function pathProblem(path: string): string | undefined {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return SOURCE_REASONS.leadsElsewhere;
  if (/[\p{Cc}\\:*?"<>|\ufffd]/u.test(path) || parts.some((part) => isDeviceName(part) || /[. ]$/.test(part)))
    return SOURCE_REASONS.strangeName;
  const isLong =
    parts.some((part) => Buffer.byteLength(part) > LONGEST_PART_BYTES) || Buffer.byteLength(path) > LONGEST_PATH_BYTES;
  return isLong ? "has too long a path: shorten it" : undefined;
}
