import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { noticeSchema } from "../notices/notice.ts";
import { postedAnswerSchema } from "../posted-answers/posted-answer.ts";
import { isMissing } from "../system/error-code.ts";
import { FAILURES } from "../system/failures.ts";
import { readKeptFile } from "../system/kept/kept-file.ts";
import { CALIBRATION, type Kept, type KeptPlace, SALT } from "./backup.ts";
import { replaceFiles } from "./replace-files.ts";

const RECORDS_FILE = "feedback.jsonl";
const SALT_FILE = "feedback.salt";
const CALIBRATION_FILE = "calibration.json";
const SERVERS_FILE = "servers.json";

const NOTICES_FILE = "notices.json";
const POSTED_FILE = "posted-answers.json";

const serversFile = z.object({ format: z.literal(1), servers: z.record(z.string(), z.unknown()) });
const noticesFile = z.object({ format: z.literal(1), notices: z.array(noticeSchema) });
const postedFile = z.object({ format: z.literal(1), answers: z.array(postedAnswerSchema) });
const calibration = z.looseObject({ model: z.string() });

/** What is kept in files. @param folder INDEX_DIR */
export function keptInFolder(folder: string): KeptPlace {
  const at = (name: string) => join(folder, name);
  return {
    name: folder,
    async read() {
      const [records, salt, calibrated, servers, notices, posted] = await Promise.all([
        readText(at(RECORDS_FILE)),
        readText(at(SALT_FILE)),
        readKeptFile(at(CALIBRATION_FILE), (given) => calibration.safeParse(given).data),
        readKeptFile(at(SERVERS_FILE), (given) => serversFile.safeParse(given).data),
        readKeptFile(at(NOTICES_FILE), (given) => noticesFile.safeParse(given).data),
        readKeptFile(at(POSTED_FILE), (given) => postedFile.safeParse(given).data),
      ]);
      return {
        // What follows the last break is a line that is being written, or that a crash has cut short.
        records: records
          .split("\n")
          .slice(0, -1)
          .filter((line) => line.trim() !== ""),
        servers: servers?.servers ?? {},
        notices: notices?.notices ?? [],
        posted: posted?.answers ?? [],
        settings: {
          ...(salt.trim() === "" ? {} : { [SALT]: salt.trim() }),
          ...(calibrated === undefined ? {} : { [CALIBRATION + calibrated.model]: calibrated }),
        },
      };
    },
    async replace(kept) {
      const contents = contentsOf(kept);
      // The salt before the records that were hashed with it.
      const names = [SALT_FILE, CALIBRATION_FILE, SERVERS_FILE, NOTICES_FILE, POSTED_FILE, RECORDS_FILE];
      await replaceFiles(names.map((name) => [at(name), contents[name]]));
    },
  };
}

/** Throws a UserError for what no file can take. */
function contentsOf({
  records,
  settings,
  servers,
  notices,
  posted,
}: Kept): Readonly<Record<string, string | undefined>> {
  const salt = settings[SALT];
  const names = Object.keys(settings);
  const calibrations = names.filter((name) => name.startsWith(CALIBRATION));
  const unknown = names.filter((name) => name !== SALT && !calibrations.includes(name));
  if (unknown.length > 0) throw new UserError(`The setting "${unknown[0]}" is of a newer Footnote than this one.`);
  // A database has one for each model that was ever used, a folder that of one.
  const [first] = calibrations;
  return {
    [RECORDS_FILE]: records.map((line) => `${line}\n`).join(""),
    [SERVERS_FILE]:
      Object.keys(servers).length === 0 ? undefined : `${JSON.stringify({ format: 1, servers }, null, 2)}\n`,
    [NOTICES_FILE]: notices.length === 0 ? undefined : `${JSON.stringify({ format: 1, notices })}\n`,
    [POSTED_FILE]: posted.length === 0 ? undefined : `${JSON.stringify({ format: 1, answers: posted })}\n`,
    [SALT_FILE]: typeof salt === "string" ? `${salt}\n` : undefined,
    [CALIBRATION_FILE]: first === undefined ? undefined : `${JSON.stringify(settings[first], null, 2)}\n`,
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return "";
    throw new UserError(`${path} ${FAILURES.notReadable}`, { cause: error });
  }
}
