import { extname } from "node:path";
import { isDeviceName } from "../system/device-name.ts";

/** Characters of a name: what a list of files shows at once. */
const LONGEST_NAME = 60;
/** Of the 255 that file systems take: an ending, a number and what a file has while it is written come after the name. */
const MOST_BYTES = 180;
/** Folders below a server's own: deeper ones nobody finds again. */
const MOST_FOLDERS = 3;
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N}]+/gu;
const NAMELESS = "article";

/** A name that every file system takes and that leads nowhere else, from any text: letters and digits joined by hyphens. */
export function safeName(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(NOT_IN_NAMES, "-").normalize("NFC");
  const name = cutName(words.replace(/^-/, "")).replace(/-$/, "");
  return name === "" || isDeviceName(name) ? [NAMELESS, name].filter(Boolean).join("-") : name;
}

function cutName(words: string): string {
  let bytes = 0;
  const signs = [...words].slice(0, LONGEST_NAME);
  const end = signs.findIndex((sign) => {
    bytes += Buffer.byteLength(sign);
    return bytes > MOST_BYTES;
  });
  return signs.slice(0, end === -1 ? undefined : end).join("");
}

/** A folder that somebody typed, as safe names with slashes between them; empty for none. */
export function safeFolder(typed: string): string {
  const parts = typed.split(/[/\\]+/).filter((part) => part.replace(NOT_IN_NAMES, "") !== "");
  return parts.slice(0, MOST_FOLDERS).map(safeName).join("/");
}

/** The safe form of an uploaded file's name; undefined where its ending is not among `extensions` (lower case, with dots). */
export function safeUploadName(filename: string, extensions: readonly string[]): string | undefined {
  const extension = extname(filename).toLowerCase();
  if (!extensions.includes(extension)) return undefined;
  return safeName(filename.slice(0, filename.length - extension.length)) + extension;
}

/** Parts of a path put together; empty ones left out. */
export function joinPath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}
