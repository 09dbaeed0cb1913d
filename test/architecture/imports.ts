import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { ROOMS } from "./rooms.ts";

export const ROOT = join(import.meta.dirname, "..", "..");
const CODE = ["src", "commands", "evaluation", "training", "bench", "pictures"];

/** An import as it is written: `./x.ts`, a package, or `node:fs`. */
export interface Import {
  readonly name: string;
  /** Types are gone when the program runs; `late` is an `import()`. */
  readonly kind: "type" | "load" | "late";
}

/** Imports as the formatter writes them: each statement begins a line, and names its module in double quotes. */
const IMPORT = /^(?:import|export)( type)?\b[^;"]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

export function importsOf(code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, type, from, bare, late]) => ({
    name: from ?? bare ?? late ?? "",
    kind: type !== undefined ? "type" : late !== undefined ? "late" : "load",
  }));
}

/** All files of code by their path from the root, with their texts. */
export const texts: ReadonlyMap<string, string> = new Map(
  CODE.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((file) => posix.join(folder, ...file.split("\\")))
      .filter((file) => file.endsWith(".ts") && !file.includes("node_modules/"))
      .map((file): [string, string] => [file, readFileSync(join(ROOT, file), "utf8")]),
  ),
);
export const files = [...texts.keys()];
export const imports: ReadonlyMap<string, readonly Import[]> = new Map(
  [...texts].map(([file, text]) => [file, importsOf(text)]),
);

/** The files that a file imports. */
export function neighboursOf(file: string, kinds: readonly Import["kind"][] = ["type", "load", "late"]): string[] {
  return (imports.get(file) ?? [])
    .filter(({ name, kind }) => name.startsWith(".") && kinds.includes(kind))
    .map(({ name }) => posix.join(dirname(file), name))
    .filter((imported) => texts.has(imported));
}

/** Whether a file is at a place of the table: a file, a folder, or `folder/*`, the files of a folder alone. */
export function isAt(file: string, place: string): boolean {
  const path = posix.join("src", place);
  if (path.endsWith("/*")) return posix.dirname(file) === posix.dirname(path);
  return file === path || file.startsWith(path.endsWith("/") ? path : `${path}/`);
}

const roomsByLength = Object.keys(ROOMS).sort((a, b) => b.length - a.length);
const rooms = new Map(files.map((file) => [file, roomsByLength.find((room) => isAt(file, room))]));

/** The room of one of the files; undefined when it has none. */
export function roomOf(file: string): string | undefined {
  return rooms.get(file);
}

/** The files of a circle of imports, the first one again at its end; empty without one. */
export function findCircle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const neighbour of neighboursOf(file)) {
      const circle = visit(neighbour, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** What is loaded as soon as that file is: files and packages. */
export function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set<string>([file]);
  for (const each of loaded) {
    for (const neighbour of neighboursOf(each, ["load"])) loaded.add(neighbour);
    for (const { name, kind } of imports.get(each) ?? [])
      if (kind === "load" && !name.startsWith(".")) loaded.add(name);
  }
  return loaded;
}
