import { type Finding, ill, well } from "./finding.ts";

/** What has to be known before a version is changed. */
export interface UpdateFacts {
  /** Reads all that people said and set, and says in words what there is. Rejects when some of it cannot be read. */
  readonly readKept: () => Promise<string>;
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

async function checkKept(readKept: UpdateFacts["readKept"]): Promise<Finding> {
  try {
    const kept = await readKept();
    return well(
      () => `There is to be kept: ${kept}. Back it up with npm run backup -- FILE, whether the bot runs or not.`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return ill(() => `What people said cannot be backed up: ${reason}`);
  }
}

function checkRoom({ index, free }: NonNullable<UpdateFacts["room"]>): Finding {
  const needed = COPIES * index;
  const [needs, has] = [needed, free].map((bytes) => `${Math.ceil(bytes / MEGABYTE)} MB`);
  return free < needed
    ? ill(() => `A new index beside the old one needs ${needs}, and ${has} are free: make room, or set INDEX_KEEP=1.`)
    : well(() => `A new index beside the old one needs ${needs} at most, and ${has} are free.`);
}
