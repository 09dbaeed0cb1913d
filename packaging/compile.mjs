// Run by npm before a program starts in a checkout: compiles what has changed since it was compiled last, and nothing where
// nothing has. To ask the compiler takes a second and a half of a start; to look at the files takes a twentieth of that.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PROJECT = "tsconfig.build.json";
/** What else the programs depend on: what the compiler is told, and the packages that it reads types of. */
const BESIDES = [PROJECT, "tsconfig.json", "package-lock.json"];
/** In the folder of what was compiled, and gone with it. */
const MARK = join("dist", ".compiled-from");
const COMPILER = join("node_modules", "typescript", "bin", "tsc");

const found = describeSources();
if (found !== readMark()) {
  const { status } = spawnSync(process.execPath, [resolve(COMPILER), "-p", PROJECT], { stdio: "inherit" });
  if (status === 0) writeFileSync(MARK, found);
  process.exitCode = status ?? 1;
}

/** All that is compiled, by when and how large each file was written, as one word. */
function describeSources() {
  const { include } = JSON.parse(readFileSync(PROJECT, "utf8"));
  const hash = createHash("sha256");
  for (const path of [...BESIDES, ...include.flatMap(filesBelow)]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readMark() {
  try {
    return readFileSync(MARK, "utf8");
  } catch {
    return "";
  }
}
