import { isAbsolute, relative, sep } from "node:path";

/** Whether a folder is another one, or lies below it, by what they are called. */
export function liesIn(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}
