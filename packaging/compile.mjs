// Run by npm before a program starts in a checkout: compiles what has changed since it was compiled last, and nothing where
// nothing has. To ask the compiler takes a second and a half of a start; to look at the files takes a twentieth of that.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PROJECT = "tsconfig.build.json";
/** What else the programs depend on: what the compiler is told, and the packages that it reads types of. */
const BESIDES = [PROJECT, "tsconfig.json", "package-lock.json"];
const COMPILED = "dist";
/** In the folder of what was compiled, and gone with it. */
const MARK = join(COMPILED, ".compiled-from");
/** What the compiler knows of an earlier run: it takes all that was written then to be there still. */
const MEMORY = join(COMPILED, ".tsbuildinfo");
const COMPILER = join("node_modules", "typescript", "bin", "tsc");

const { include } = JSON.parse(readFileSync(PROJECT, "utf8"));
const sources = include.flatMap(filesBelow);
const found = describeFiles([...BESIDES, ...sources]);
const isWhole = isCompiled(sources);
if (!isWhole || found !== readMark()) {
  if (!isWhole) rmSync(MEMORY, { force: true });
  const { status } = spawnSync(process.execPath, [resolve(COMPILER), "-p", PROJECT], { stdio: "inherit" });
  if (status === 0) keepMark();
  process.exitCode = status ?? 1;
}

/** Files by how large each is and when it was written and put there, as one word: a copy may keep the time of writing. */
function describeFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs, ctimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Whether of each source there is what was compiled of it: a folder that was half removed or copied has its mark. */
function isCompiled(paths) {
  const compiled = new Set(existsSync(COMPILED) ? filesBelow(COMPILED) : []);
  return paths
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .every((path) => compiled.has(join(COMPILED, path.replace(/\.ts$/, ".js"))));
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

/** Where it cannot be written, the compiler is asked at each start, and has nothing to write either. */
function keepMark() {
  try {
    writeFileSync(MARK, found);
  } catch {
    return;
  }
}
