/**
 * An error whose message is meant for a person: one line that names the thing and the fix.
 * Anything else that is thrown is a fault of ours: it reaches people as a generic reply with an id.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** A command line that cannot be understood: exit code 2, where other errors exit with 1. */
export class UsageError extends UserError {
  override readonly name: string = "UsageError";
}
