import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../system/durable-files.ts";
import { errorCode, isMissing } from "../system/error-code.ts";
import type { CalibrationStore } from "./calibration.ts";

const CALIBRATION_FILE = "calibration.json";
/** What no calibration looks like. */
const UNREADABLE = null;

/**
 * The calibration in a folder, that of one model.
 * @param folder INDEX_DIR
 */
export function calibrationInFolder(folder: string): CalibrationStore {
  const path = join(folder, CALIBRATION_FILE);
  return {
    name: path,
    howToRemove: "Remove the file to go back.",
    async read() {
      try {
        return parse(await readFile(path, "utf8"));
      } catch (error) {
        return isMissing(error) || errorCode(error) === "ENOTDIR" ? undefined : UNREADABLE;
      }
    },
    async write(calibration) {
      await writeDurably(path, `${JSON.stringify(calibration, null, 2)}\n`);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}
