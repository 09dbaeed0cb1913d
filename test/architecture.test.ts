import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const CODE = ["src", "commands", "evaluation", "training", "bench"];
const MOST_FILES_IN_A_FOLDER = 20;
const MOST_LINES_OF_A_FILE = 250;

/**
 * Who may import whom. A room is a folder or a file; a file belongs to the room with the longest name that leads to it, and
 * may import from its own room and from what its room names: other rooms, or single files of them, which are their doors.
 * Everything else is refused, and so is a file without a room.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // On the ground: they know nothing of articles and questions.
  "src/errors.ts": [],
  "src/system": ["src/errors.ts"],
  "src/language": ["src/system"],
  "src/shard-plan.ts": [],
  "src/config.ts": ["src/errors.ts", "src/shard-plan.ts", "src/system"],
  "src/operations": ["src/errors.ts", "src/config.ts", "src/system"],
  "src/postgres": ["src/errors.ts", "src/system"],

  // From files to a generation of the index.
  "src/corpus": ["src/errors.ts", "src/language", "src/system"],
  "src/embedding": ["src/errors.ts", "src/system"],
  "src/store": ["src/errors.ts", "src/corpus/article.ts", "src/language/span.ts", "src/system"],
  "src/store/selection": [],
  "src/store/lexical": ["src/store/selection"],
  "src/store/vectra": ["src/errors.ts", "src/system"],
  "src/store/embedded": [
    "src/errors.ts",
    "src/corpus/article.ts",
    "src/store",
    "src/store/lexical",
    "src/store/selection",
    "src/store/vectra",
    "src/system",
  ],
  "src/store/pgvector": [
    "src/errors.ts",
    "src/corpus/article.ts",
    "src/postgres",
    "src/store",
    "src/store/lexical",
    "src/system",
  ],
  "src/indexing": [
    "src/errors.ts",
    "src/corpus",
    "src/embedding/embedder.ts",
    "src/embedding/models.ts",
    "src/language",
    "src/store/cosine-background.ts",
    "src/store/generations.ts",
    "src/store/passage-store.ts",
    "src/system",
  ],

  // From a question to an answer.
  "src/retrieval": [
    "src/errors.ts",
    "src/corpus/article.ts",
    "src/embedding/embedder.ts",
    "src/embedding/reading/reading.ts",
    "src/embedding/word-vectors/token-table.ts",
    "src/language",
    "src/store/cosine-background.ts",
    "src/store/passage-store.ts",
    "src/system",
  ],
  "src/suggestions": ["src/corpus/article.ts", "src/language", "src/retrieval/answer.ts", "src/store/passage-store.ts"],
  "src/known-questions": ["src/errors.ts", "src/retrieval", "src/store/passage-store.ts", "src/system"],
  "src/calibration": ["src/errors.ts", "src/postgres", "src/retrieval", "src/store/passage-store.ts", "src/system"],
  "src/feedback": ["src/errors.ts", "src/operations", "src/postgres", "src/system"],

  // What people see.
  "src/conversation": [
    "src/errors.ts",
    "src/corpus/article.ts",
    "src/indexing/report.ts",
    "src/language/span.ts",
    "src/retrieval/answer.ts",
    "src/store/passage-store.ts",
  ],
  "src/discord": [
    "src/errors.ts",
    "src/config.ts",
    "src/conversation",
    "src/feedback/feedback.ts",
    "src/indexing/report.ts",
    "src/operations",
    "src/retrieval/answer.ts",
    "src/shard-plan.ts",
    "src/system",
  ],
  "src/terminal": [
    "src/errors.ts",
    "src/conversation",
    "src/discord/command.ts",
    "src/indexing/report.ts",
    "src/operations",
  ],
  commands: [
    "src/errors.ts",
    "src/conversation",
    "src/discord",
    "src/indexing/report.ts",
    "src/retrieval/answer.ts",
    "src/store/passage-store.ts",
  ],

  // What puts the product together, and the programs.
  "src/app": ["src", "commands"],
  "src/cli": ["src", "commands"],
  "src/main.ts": ["src", "commands"],
  evaluation: ["src"],
  training: ["src", "evaluation"],
  bench: ["src"],
};

/** Rooms that all of `src` may stand for: nobody imports these but programs. */
const PROGRAMS = ["src/app", "src/cli", "src/main.ts"];

/** Packages that belong to one place, so that another one could take their part there. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "discord.js": ["src/discord", "commands"],
  "@xenova/transformers": ["src/embedding/transformers.ts"],
  "onnxruntime-node": ["src/embedding/reading/reader-model.ts"],
  vectra: ["src/store/vectra", "evaluation/compare"],
  pg: ["src/postgres/postgres.ts"],
  pino: ["src/operations"],
  dotenv: ["src/cli"],
  chardet: ["src/corpus"],
  "markdown-it": ["src/corpus"],
  yaml: ["src/corpus"],
  "wink-porter2-stemmer": ["src/language/stems.ts"],
};

/** Imports as the formatter writes them: each statement begins a line, and names its module in double quotes. */
const IMPORT = /^(?:import|export)\b[^;"]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

const files = CODE.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, ...file.split("\\")))
    .filter((file) => file.endsWith(".ts") && !file.includes("node_modules/")),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
const imports = new Map([...texts].map(([file, text]) => [file, importsOf(text)]));

function leadsTo(place: string, file: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => leadsTo(room, file))
    .sort((a, b) => b.length - a.length)[0];
}

function resolveImport(file: string, name: string): string {
  return posix.normalize(posix.join(dirname(file), name));
}

function mayImport(file: string, imported: string): boolean {
  const [own, other] = [roomOf(file), roomOf(imported)];
  if (own === undefined || other === undefined) return false;
  if (own === other) return true;
  return (ROOMS[own] ?? []).some((allowed) => {
    if (allowed === "src") return leadsTo("src", imported);
    return allowed === imported || allowed === other;
  });
}

describe("the architecture", () => {
  test("gives every file a room", () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test("has no rule for a place that is not there", () => {
    const named = [...Object.keys(ROOMS), ...Object.values(ROOMS).flat(), ...Object.values(PACKAGES).flat()];
    expect(named.filter((place) => !files.some((file) => leadsTo(place, file)))).toEqual([]);
  });

  test("lets a file import only from the rooms that its own room names", () => {
    const forbidden = [...imports].flatMap(([file, names]) =>
      names
        .filter((name) => name.startsWith("."))
        .map((name) => resolveImport(file, name))
        .filter((imported) => files.includes(imported) && !mayImport(file, imported))
        .map((imported) => `${file} -> ${imported}`),
    );
    expect(forbidden).toEqual([]);
  });

  test("keeps what puts the product together out of the product's parts", () => {
    const parts = Object.entries(ROOMS).filter(([room]) => room.startsWith("src/") && !PROGRAMS.includes(room));
    const upward = parts.filter(([, allowed]) =>
      allowed.some((place) => place === "src" || PROGRAMS.some((program) => leadsTo(program, place))),
    );
    expect(upward).toEqual([]);
  });

  test("keeps each package where its part could be taken by another", () => {
    const strayed = [...imports].flatMap(([file, names]) =>
      names
        .filter((name) => PACKAGES[name] !== undefined && !PACKAGES[name].some((place) => leadsTo(place, file)))
        .map((name) => `${file} -> ${name}`),
    );
    expect(strayed).toEqual([]);
  });

  test("has no circle of files", () => {
    expect(findCircle()).toEqual([]);
  });

  test("has no folder in which a file is hard to find", () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const inside = (folder: string) => files.filter((file) => dirname(file) === folder).length;
    expect(folders.filter((folder) => inside(folder) > MOST_FILES_IN_A_FOLDER)).toEqual([]);
  });

  test("has no file with more than one reason to change, as far as its length tells", () => {
    expect(
      [...texts].filter(([, text]) => text.split("\n").length > MOST_LINES_OF_A_FILE + 1).map(([file]) => file),
    ).toEqual([]);
  });

  test("reads imports as they are written here", () => {
    const code =
      'import { a,\n  b } from "./one.ts";\nexport * from "two";\nimport "./three.ts";\nconst x = await import("./four.ts");\nconst text = \'import "none"\';';
    expect(importsOf(code)).toEqual(["./one.ts", "two", "./three.ts", "./four.ts"]);
  });
});

/** The files of a circle of imports, the first one again at its end; empty without one. */
function findCircle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const name of imports.get(file) ?? []) {
      const circle = name.startsWith(".") ? visit(resolveImport(file, name), [...path, file]) : [];
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
