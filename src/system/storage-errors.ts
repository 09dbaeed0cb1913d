import { UserError } from "../errors.ts";
import { errorCode } from "./error-code.ts";
import { FAILURES } from "./failures.ts";
import { fill } from "./phrase.ts";

const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: FAILURES.diskFull,
  EDQUOT: FAILURES.quotaUsed,
  EROFS: FAILURES.readOnly,
  EACCES: FAILURES.denied,
  EPERM: FAILURES.denied,
  EMFILE: FAILURES.manyOpen,
  EFBIG: FAILURES.largeFile,
  ENOTDIR: FAILURES.notFolder,
  ENOENT: FAILURES.noFolder,
  EISDIR: FAILURES.folderInPlace,
  EEXIST: FAILURES.notFolder,
  EIO: FAILURES.diskFails,
};

/** Turns what the file system says into a line for the owner; anything else stays what it was. */
export function toStorageError(error: unknown, folder: string): unknown {
  const reason = BY_CODE[errorCode(error) ?? ""];
  return reason === undefined
    ? error
    : new UserError(fill(FAILURES.cannotUseIndex, { folder, reason }), { cause: error });
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
