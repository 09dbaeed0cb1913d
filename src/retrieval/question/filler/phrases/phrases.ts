/**
 * What people say around a question in one language. Each is a list of expressions apart by `|`, in lower case; a space
 * stands for any white space, ` ?` for some or none.
 */
export interface Phrases {
  /** Opens a message; a name may follow before a comma. */
  readonly greets: string;
  /** Who is spoken to, after a greeting or before a comma. */
  readonly addressed: string;
  /** Leads up to the question: who is asked, what for, and excuses. */
  readonly leads: string;
  /** Is said after the question. */
  readonly closes: string;
  /** Points back at what was asked before. */
  readonly refers: string;
  /** Goes on with what was asked before, at the beginning of a question. */
  readonly goesOn: string;
  /** Written without spaces: an expression ends where the next one begins. */
  readonly unspaced?: true;
}
