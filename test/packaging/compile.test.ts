import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
let project: string;

const source = () => join(project, "src", "a.ts");
const compiled = () => join(project, "dist", "src", "a.js");
const mark = () => join(project, "dist", ".compiled-from");
const compile = () => run(process.execPath, [join(ROOT, "packaging", "compile.mjs")], { cwd: project });

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "footnote-compile-"));
  await mkdir(join(project, "src"));
  await symlink(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
  const compilerOptions = {
    rootDir: ".",
    outDir: "dist",
    module: "nodenext",
    target: "es2023",
    types: [],
    incremental: true,
    tsBuildInfoFile: "dist/.tsbuildinfo",
  };
  await writeFile(join(project, "tsconfig.build.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  for (const file of ["tsconfig.json", "package-lock.json"]) await writeFile(join(project, file), "{}");
});
afterAll(() => rm(project, { recursive: true, force: true }));

it("compiles what has changed since the last start, and nothing where nothing has", { timeout: 60_000 }, async () => {
  await writeFile(source(), "export const said: number = 1;");
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said = 1");

  await writeFile(compiled(), "untouched");
  await compile();
  expect(await readFile(compiled(), "utf8")).toBe("untouched");

  await writeFile(source(), "export const said: number = 22;");
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said = 22");

  await rm(join(project, "dist"), { recursive: true });
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said = 22");
});

it("fails where the compiler does, and compiles again the next time", { timeout: 60_000 }, async () => {
  await writeFile(source(), "export const said: number = 'no number';");
  await expect(compile()).rejects.toThrow();
  await expect(compile()).rejects.toThrow();
  await writeFile(source(), "export const said: number = 4;");
  await compile();
});

it("compiles again what is gone of what was compiled, though its mark is there", { timeout: 60_000 }, async () => {
  await writeFile(source(), "export const said: number = 5;");
  await compile();
  await rm(compiled());
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said = 5");
});

it("compiles a change that kept the length and the time of the file, as a copy may", { timeout: 60_000 }, async () => {
  await writeFile(source(), "export const said: number = 6;");
  await compile();
  const { atime, mtime } = await stat(source());
  await utimes(source(), atime, mtime);
  await compile();
  await writeFile(source(), "export const said: number = 7;");
  await utimes(source(), atime, mtime);
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said = 7");
});

it("lets programs start where its mark cannot be written, and where there is no lock file", {
  timeout: 60_000,
}, async () => {
  await rm(join(project, "package-lock.json"));
  await rm(mark(), { force: true });
  await mkdir(mark());
  await compile();
  await compile();
  expect(await readFile(compiled(), "utf8")).toContain("said");
});
