import { execFile, spawn } from "node:child_process";
import { chmod, chown, copyFile, cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { startDiscord } from "../simulator/start.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const pack = promisify(gzip);
const MEGABYTE = 1e6;
/** Nobody in particular: what runs in the image owns nothing but the folder of its data. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const manifest = z.object({ version: z.string(), scripts: z.record(z.string(), z.string()) });

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-image-"));
  folders.push(folder);
  await chmod(folder, 0o755);
  return folder;
}

/** A checkout of its own: packing replaces files of the folder that it is done in. */
async function checkOut(): Promise<string> {
  const folder = await makeFolder();
  const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
  for (const file of stdout.split("\0").filter((name) => name !== "")) {
    await cp(join(ROOT, file), join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      // Removed and not yet committed.
      if (error.code !== "ENOENT") throw error;
    });
  }
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
}

let checkout: string;
let image: string;
let app: string;
let node: string;
beforeAll(async () => {
  checkout = await checkOut();
  image = await makeFolder();
  await run(join(checkout, "packaging", "image.sh"), [image], { cwd: checkout });
  app = join(image, "app");
  if (isRoot) await chown(join(image, "data"), NOBODY, NOBODY);
  // The image brings its own Node; the one that runs this may lie where nobody else may read.
  node = join(await makeFolder(), "node");
  await copyFile(process.execPath, node);
});

/** A program of the image, as somebody who may write nothing but its data, with no more of an environment than in there. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(node, ["node_modules/footnote/dist/src/footnote.js", ...args], {
    cwd: app,
    env: { SEEDS_DIR: join(image, "articles"), INDEX_DIR: join(image, "data"), ...env },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  child.stdin.end();
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return { child, written, ended };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No port is free");
  return address.port;
}

test("the package holds the programs, the models and the articles that come along, and nothing else", async () => {
  const files = await filesBelow(join(app, "node_modules", "footnote"));
  const expected =
    /^(package\.json|runners\/current\/package\.json|README\.md|CHANGELOG\.md|LICENSE|LICENCES-OF-PACKAGES\.txt|\.env\.example|dist\/(src|chunks)\/.*\.js|models\/(built-in|reader|thesaurus)\/.*|models\/weights\.json|seeds\/.*)$/;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
  expect(files).toContain("models/reader/onnx/model_quantized.onnx");
  let packed = 0;
  for (const file of files) packed += (await pack(await readFile(join(app, "node_modules", "footnote", file)))).length;
  // What is downloaded: packed one by one, files are larger than in one tarball.
  expect(packed).toBeLessThan(25 * MEGABYTE);
});

test("the image has the package and what is native, for this system alone", async () => {
  expect((await readdir(join(app, "node_modules"))).filter((name) => !name.startsWith(".")).sort()).toEqual([
    "@resvg",
    "footnote",
    "onnxruntime-common",
    "onnxruntime-node",
  ]);
  const runtimes = join(app, "node_modules", "onnxruntime-node", "bin", "napi-v3");
  const libraries = (await filesBelow(runtimes)).map((file) => file.split("/").slice(0, 2).join("/"));
  expect([...new Set(libraries)]).toEqual([`${process.platform}/${process.arch}`]);
});

test("packing leaves the checkout as it was", async () => {
  const read = (folder: string) => readFile(join(folder, "package.json"), "utf8");
  expect(await read(checkout)).toBe(await read(ROOT));
  expect((await readdir(checkout)).filter((name) => /\.tgz$|development|LICENCES|dist/.test(name))).toEqual([]);
});

test("every program has its name behind `footnote`, and its script where it is installed", async () => {
  const { scripts, version } = manifest.parse(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")));
  const programs = Object.keys(scripts).filter((name) => /^node (--\S+ )?dist\/src\//.test(scripts[name] ?? ""));
  const { written, ended } = start(["nothing"]);
  expect(await ended).toBe(2);
  expect(written.stderr.trim().split(": footnote ")[1]?.split(" | ").sort()).toEqual(programs.sort());
  const shipped = manifest.parse(JSON.parse(await readFile(join(app, "node_modules/footnote/package.json"), "utf8")));
  expect(Object.keys(shipped.scripts).sort()).toEqual(programs.sort());
  expect(shipped.version).toBe(version);
});

test("the bot answers from there, with the reader, tells its health, and leaves when it is told to", async () => {
  const discord = await startDiscord();
  try {
    const port = await freePort();
    const bot = start([], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      HTTP_PORT: `${port}`,
      LOG_LEVEL: "debug",
    });
    await vi.waitFor(() => expect(discord.commands(), bot.written.stderr).not.toEqual([]), 120_000);
    const answer = await discord.member({ name: "ada" }).slash("ask", { question: "Who is Mao Ning?" });
    expect(answer.text()).toContain("Foreign Ministry spokesperson Mao Ning");
    for (const page of ["health", "ready", "metrics"]) {
      expect((await fetch(`http://127.0.0.1:${port}/${page}`)).status).toBe(200);
    }
    expect(bot.written.stderr).not.toMatch(/reader|Cannot find (module|package)/i);
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
  } finally {
    await discord.close();
  }
});

test("a database's driver is in the package, too", async () => {
  const { written, ended } = start(["ask", "Who is Mao Ning?"], { STORE_URL: "postgres://nobody@127.0.0.1:9/none" });
  expect(await ended).toBe(1);
  expect(written.stderr).toContain("STORE_URL");
  expect(written.stderr).not.toContain("Unexpected failure");
});
