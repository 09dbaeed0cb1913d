import { statfs } from "node:fs/promises";
import { sayThrown } from "../conversation/member-error.ts";
import { type Finding, ill, well } from "./finding.ts";

/** What the checks of a machine need to know of it. */
export interface MachineFacts {
  readonly version: string;
  readonly embeddingModel: string;
  readonly reader: boolean;
  readonly indexDir: string;
  /** Whether the index lies in a database. */
  readonly isShared: boolean;
  /** Rejects when the index cannot be reached. */
  readonly checkStore: () => Promise<void>;
}

/** As package.json says it: what the packages need. */
const OLDEST_NODE = [20, 19] as const;
/** A new generation is written beside the old one: as much again as an index of a hundred thousand chunks takes. */
const LEAST_GIGABYTES = 0.5;
const GIGABYTE = 1e9;

/** What can be told of the machine without Discord. Never rejects. */
export async function checkMachine(facts: MachineFacts): Promise<readonly Finding[]> {
  const { embeddingModel, reader } = facts;
  return [
    checkVersion(facts.version, process.versions.node),
    well(({ doctor }) => doctor.model(embeddingModel, reader)),
    await checkDisk(facts.indexDir),
    await checkStore(facts),
  ];
}

export function checkVersion(version: string, node: string): Finding {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  const isOld = major < oldest || (major === oldest && minor < oldestMinor);
  return isOld
    ? ill(({ doctor }) => doctor.oldNode(node, OLDEST_NODE.join(".")))
    : well(({ doctor }) => doctor.version(version, node));
}

export async function checkDisk(folder: string, least = LEAST_GIGABYTES): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const left = (bavail * bsize) / GIGABYTE;
    return left < least ? ill(({ doctor }) => doctor.diskFull(left, least)) : well(({ doctor }) => doctor.disk(left));
  } catch {
    return ill(({ doctor }) => doctor.diskUnknown);
  }
}

async function checkStore({ isShared, checkStore: check }: MachineFacts): Promise<Finding> {
  try {
    await check();
    return well(({ doctor }) => (isShared ? doctor.database : doctor.files));
  } catch (error) {
    return ill((words) => (isShared ? words.doctor.databaseFails : words.doctor.indexFails(sayThrown(error, words))));
  }
}

/** More than answers take on their way, and less than what makes Discord refuse them. */
const WRONG_BY_MILLISECONDS = 5000;

/** @param ahead milliseconds by which this clock is ahead of Discord's; undefined where Discord does not tell */
export function checkClock(ahead: number | undefined): Finding {
  if (ahead === undefined) return ill(({ doctor }) => doctor.clockUnknown);
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return Math.abs(ahead) > WRONG_BY_MILLISECONDS
    ? ill(({ doctor }) => doctor.clockWrong(seconds))
    : well(({ doctor }) => doctor.clock);
}
