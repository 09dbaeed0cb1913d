import { UserError } from "../errors.ts";
import { errorCode } from "./error-code.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: free some space and try again",
  EDQUOT: "the disk quota is used up: free some space and try again",
  EROFS: "the file system is read-only: set INDEX_DIR to a folder that can be written to",
  EACCES: "permission denied: make the folder writable or set INDEX_DIR to another one",
  EPERM: "permission denied: make the folder writable or set INDEX_DIR to another one",
  EMFILE: "too many files are open: raise the limit (ulimit -n)",
  EFBIG: "a file would be larger than allowed: raise the limit (ulimit -f)",
  ENOTDIR: "it is not a folder: remove what is there or set INDEX_DIR to another one",
  ENOENT: "a folder on the way there is missing and cannot be made: set INDEX_DIR to another one",
  EISDIR: "a folder stands where a file of the index belongs: remove it",
  EEXIST: "it is not a folder: remove what is there or set INDEX_DIR to another one",
  EIO: "the disk reports an error: check it",
};

/** Turns what the file system says into a line for the owner; anything else stays what it was. */
export function toStorageError(error: unknown, folder: string): unknown {
  const reason = REASONS[errorCode(error) ?? ""];
  return reason === undefined
    ? error
    : new UserError(`Cannot use the index in ${folder}: ${reason}.`, { cause: error });
}

/** An index that is not what its manifest says, or that this version cannot read: a build makes it anew. */
export class UnusableIndexError extends UserError {
  override readonly name: string = "UnusableIndexError";
  /** What is wrong, without what to do about it. */
  readonly reason: string;

  constructor(reason: string, remedy = "Rebuild it with: npm run index") {
    super(`${reason}. ${remedy}`);
    this.reason = reason;
  }
}

/** The index is sound, but was built by another version or for another configuration. */
export class OutdatedIndexError extends UnusableIndexError {
  override readonly name: string = "OutdatedIndexError";
}

/** The error for a generation that is not what its manifest says. */
export function damagedError(what: string): UserError {
  return new UnusableIndexError(
    `The index is damaged: ${what}`,
    "Rebuild it with: npm run index (or go back with: npm run index -- --rollback)",
  );
}
