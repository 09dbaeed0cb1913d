import type { Notice } from "../notices/notice.ts";
import type { PostedAnswer } from "../posted-answers/posted-answer.ts";

/** All that people said, set and wrote by way of the bot: what cannot be made again. */
export interface Backup extends Kept {
  /** The owner's questions and how they were answered: bytes by the name in INDEX_DIR. */
  readonly files: Contents;
  /** Articles made in Discord: bytes by the path below their folder, with forward slashes. */
  readonly articles: Contents;
}

/** What lies in INDEX_DIR or in the database, the same in both. */
export interface Kept {
  /** Votes, questions and requests, oldest first, each as its line of JSON. */
  readonly records: readonly string[];
  /** JSON values by the name that they have in a database. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the owners of each server have set, by the server's id. */
  readonly servers: Readonly<Record<string, unknown>>;
  /** Who wants to be told of answers, oldest first. */
  readonly notices: readonly Notice[];
  /** What the answers quote that channels see, oldest first. */
  readonly posted: readonly PostedAnswer[];
}

export type Contents = Readonly<Record<string, Uint8Array>>;

/** Where such things are kept. */
export interface KeptPlace {
  /** In words, for messages. */
  readonly name: string;
  /** All of it as it is at one moment, whatever is being written meanwhile. */
  read(): Promise<Kept>;
  /** Puts this in the place of all that is there, or changes nothing. Throws a UserError when that fails. */
  replace(kept: Kept): Promise<void>;
}

/** Names of settings. */
export const SALT = "feedback salt";
export const CALIBRATION = "calibration ";
