import { createHmac, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createFolder } from "../system/create-folder.ts";
import { errorCode } from "../system/error-code.ts";
import { OWNER_ONLY_FILE } from "../system/owner-only.ts";

const SALT_BYTES = 32;
const HASH_LENGTH = 22;

/** A member's id as a value from which it cannot be found again without the salt. */
export function hashMember(memberId: string, salt: string): string {
  return hash(memberId, salt);
}

/** That a member asked this question, whatever its capitals, as a value from which neither can be found again. */
export function hashQuestion(memberId: string, question: string, salt: string): string {
  return hash(`${memberId}\n${question.toLowerCase()}`, salt);
}

function hash(text: string, salt: string): string {
  return createHmac("sha256", salt).update(text).digest("base64url").slice(0, HASH_LENGTH);
}

/** The installation's salt, made at the first call. Rejects when it can be neither read nor written. */
export async function openSalt(path: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES).toString("base64url");
  await createFolder(dirname(path));
  try {
    await writeFile(path, `${salt}\n`, { flag: "wx", mode: OWNER_ONLY_FILE, flush: true });
    return salt;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    return (await readFile(path, "utf8")).trim();
  }
}
