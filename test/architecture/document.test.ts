import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./imports.ts";
import { ROOMS } from "./rooms.ts";

const text = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
/** What is set as code and has the form of a path or of a file of code. */
const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]*)+|[\w-]+\.ts)`/g)].map(([, path = ""]) => path);

describe("ARCHITECTURE.md", () => {
  test("names only files and folders that are there", () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(join(ROOT, "src", path)) && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("says what each room is for", () => {
    const rooms = Object.keys(ROOMS).filter((room) => /^[\w-]+$/.test(room));
    expect(rooms.filter((room) => !text.includes(`| \`${room}\` |`))).toEqual([]);
  });

  test("can be read in one sitting", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(200);
  });
});
