import { sayThrown } from "../conversation/member-error.ts";
import { type Finding, ill, well } from "./finding.ts";

/** What has to be known before a version is changed. */
export interface UpdateFacts {
  /** Reads all that people said and set. Rejects when some of it cannot be read. */
  readonly readKept: () => Promise<unknown>;
  /** Bytes that the index takes in files now, and that are free beside it; undefined where it lies in a database. */
  readonly room: { readonly index: number; readonly free: number } | undefined;
}

/** A new version may build the index anew beside the old one, which stays for `--rollback`. */
const COPIES = 2;
const MEGABYTE = 1e6;

/** Whether everything that must outlive an update can be read, and whether there is room for a new index. Never rejects. */
export async function checkBeforeUpdate({ readKept, room }: UpdateFacts): Promise<readonly Finding[]> {
  return [await checkKept(readKept), ...(room === undefined ? [] : [checkRoom(room)])];
}

/** Whether what people said and set can be read, and so be backed up. Never rejects. */
export async function checkKept(readKept: UpdateFacts["readKept"]): Promise<Finding> {
  try {
    await readKept();
    return well(({ doctor }) => doctor.kept);
  } catch (error) {
    return ill((words) => words.doctor.keptFails(sayThrown(error, words)));
  }
}

function checkRoom({ index, free }: NonNullable<UpdateFacts["room"]>): Finding {
  const needed = COPIES * index;
  const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  return free < needed
    ? ill(({ doctor }) => doctor.roomLacks(megabytes(needed), megabytes(free)))
    : well(({ doctor }) => doctor.room(megabytes(needed), megabytes(free)));
}
