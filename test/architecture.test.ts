import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  files,
  findCircle,
  imports,
  importsOf,
  isAt,
  loadedWith,
  neighboursOf,
  ROOT,
  roomOf,
  texts,
} from "./architecture/imports.ts";
import { LOADED_LATE, PACKAGES, ROOMS } from "./architecture/rooms.ts";

const MOST_FILES_IN_A_FOLDER = 20;
const MOST_LINES_OF_A_FILE = 250;
/** Rooms that put everything together: nobody imports them but programs. */
const PROGRAMS = ["app", "cli", "main.ts", "footnote.ts", "../evaluation", "../training", "../bench", "../pictures"];

const placesOf = (file: string) => ROOMS[roomOf(file) ?? ""] ?? [];
const crossings = files.flatMap((file) =>
  neighboursOf(file)
    .filter((imported) => roomOf(imported) !== roomOf(file))
    .map((imported) => ({ file, imported })),
);

const document = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
/** What is set as code and has the form of a path or of a file of code. */
const paths = [...document.matchAll(/`([\w.-]+(?:\/[\w.-]*)+|[\w-]+\.ts)`/g)].map(([, path = ""]) => path);

describe("the architecture", () => {
  test("gives every file a room", () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test("lets a file import only from the places that its room names", () => {
    const forbidden = crossings.filter(({ file, imported }) => !placesOf(file).some((place) => isAt(imported, place)));
    expect(forbidden.map(({ file, imported }) => `${file} -> ${imported}`)).toEqual([]);
  });

  test("names no place that a room has no need of", () => {
    const idle = Object.entries(ROOMS).flatMap(([room, places]) => {
      const needed = crossings.filter(({ file }) => roomOf(file) === room);
      return places
        .filter((place) => !needed.some(({ imported }) => isAt(imported, place)))
        .map((place) => `${room} -> ${place}`);
    });
    expect(idle).toEqual([]);
  });

  test("keeps what puts the product together out of the product's parts", () => {
    const parts = files.filter((file) => !PROGRAMS.some((program) => isAt(file, program)));
    const upward = parts.flatMap((file) =>
      neighboursOf(file)
        .filter((imported) => PROGRAMS.some((program) => isAt(imported, program)))
        .map((imported) => `${file} -> ${imported}`),
    );
    expect(upward).toEqual([]);
  });

  test("keeps each package where its part could be taken by another", () => {
    const strayed = [...imports].flatMap(([file, all]) =>
      all
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(".") && (PACKAGES[name] !== undefined || !name.startsWith("node:")))
        .filter((name) => !PACKAGES[name]?.some((place) => isAt(file, place)))
        .map((name) => `${file} -> ${name}`),
    );
    expect(strayed).toEqual([]);
  });

  test("starts without the packages that only some need", () => {
    const loaded = loadedWith("src/main.ts");
    expect(LOADED_LATE.filter((name) => loaded.has(name))).toEqual([]);
    // Were imports no longer found, nothing would seem to be loaded.
    expect(loaded.has("commander")).toBe(true);
  });

  test("reads the environment in programs alone", () => {
    const reading = [...texts].filter(([, text]) => /\bprocess\.env\b/.test(text)).map(([file]) => file);
    expect(reading.filter((file) => !PROGRAMS.some((program) => isAt(file, program)))).toEqual([]);
  });

  test("has no circle of files", () => {
    expect(findCircle()).toEqual([]);
  });

  test("has no folder in which a file is hard to find", () => {
    const inside = (folder: string) => files.filter((file) => dirname(file) === folder).length;
    const folders = [...new Set(files.map((file) => dirname(file)))];
    expect(folders.filter((folder) => inside(folder) > MOST_FILES_IN_A_FOLDER)).toEqual([]);
  });

  test("has no file with more than one reason to change, as far as its length tells", () => {
    const long = [...texts].filter(([, text]) => text.split("\n").length > MOST_LINES_OF_A_FILE + 1);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  test("reads imports as they are written here", () => {
    const code =
      'import { a,\n  b } from "./one.ts";\nexport * from "two";\nimport "./three.ts";\nimport type { C } from "four";\nconst x = await import("./five.ts");\nconst text = \'import "none"\';';
    expect(importsOf(code)).toEqual([
      { name: "./one.ts", kind: "load" },
      { name: "two", kind: "load" },
      { name: "./three.ts", kind: "load" },
      { name: "four", kind: "type" },
      { name: "./five.ts", kind: "late" },
    ]);
  });
});

describe("ARCHITECTURE.md", () => {
  test("names only files and folders that are there", () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(join(ROOT, "src", path)) && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("says what each room is for", () => {
    const rooms = Object.keys(ROOMS).filter((room) => /^[\w-]+$/.test(room));
    expect(rooms.filter((room) => !document.includes(`| \`${room}\` |`))).toEqual([]);
  });

  test("can be read in one sitting", () => {
    expect(document.split("\n").length).toBeLessThanOrEqual(200);
  });
});
