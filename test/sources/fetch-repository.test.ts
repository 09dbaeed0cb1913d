import { execFile } from "node:child_process";
import { readdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { inspect, promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fetchRepository } from "../../src/sources/git/fetch-repository.ts";
import { pathProblem, readTree } from "../../src/sources/git/list-tree.ts";
import { createGit } from "../../src/sources/git/run-git.ts";
import type { Fetched, GitSource } from "../../src/sources/source.ts";
import { makeFolder, pathsBelow, requestFor, textOf, writeFiles } from "./sources-folder.ts";

const run = promisify(execFile);
const environment = { PATH: process.env["PATH"] ?? "" };
/** Only tests may fetch from this machine's own files. */
const LOCAL = { protocols: ["file"], environment };

interface Repository {
  readonly folder: string;
  readonly source: GitSource;
  git(...args: string[]): Promise<string>;
  commit(files: Readonly<Record<string, string>>): Promise<void>;
}

async function makeRepository(): Promise<Repository> {
  const folder = await makeFolder();
  const git = async (...args: string[]) => {
    const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"];
    return (await run("git", [...identity, ...args], { cwd: folder })).stdout;
  };
  await git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    git,
    source: { name: "guide", kind: "git", url: `file://${folder}`, branch: undefined, folder: "", schedule: undefined },
    async commit(files) {
      await writeFiles(folder, files);
      await git("add", "--all");
      await git("commit", "--quiet", "--message", "Change");
    },
  };
}

function fetched(result: Fetched | "unchanged"): Fetched {
  if (result === "unchanged") throw new Error("It is unchanged");
  return result;
}

test("the files of a repository that can be articles are fetched, as they are in its newest commit", async () => {
  const { source, commit } = await makeRepository();
  await commit({ "README.md": "Old.", "docs/setup.md": "Run it.", "logo.png": "png", "src/main.ts": "code" });
  await commit({
    "README.md": "Grüße.",
    "docs/größe.txt": "Gro\u0308ße",
    ".github/ci.md": "Hidden.",
    ".footnoteignore": "x/",
  });
  const request = await requestFor(source);
  const { articles, remarks } = fetched(await fetchRepository(request, LOCAL));
  expect(await pathsBelow(request.into)).toEqual([".footnoteignore", "README.md", "docs/größe.txt", "docs/setup.md"]);
  expect(articles).toBe(3);
  expect(remarks).toEqual([]);
  expect(await textOf(request.into, "README.md")).toBe("Grüße.");
});

test("a commit that is known is not fetched again, and the next one is", async () => {
  const { source, commit } = await makeRepository();
  await commit({ "a.md": "One." });
  const { mark } = fetched(await fetchRepository(await requestFor(source), LOCAL));
  const earlier = { folder: "unused", mark };
  expect(await fetchRepository(await requestFor(source, { earlier }), LOCAL)).toBe("unchanged");
  await commit({ "a.md": "Two." });
  expect(fetched(await fetchRepository(await requestFor(source, { earlier }), LOCAL)).mark).not.toEqual(mark);
});

test("a branch and a folder of it can be chosen; paths are below that folder", async () => {
  const { source, commit, git } = await makeRepository();
  await commit({ "docs/guide/a.md": "Main.", "b.md": "Top." });
  await git("checkout", "--quiet", "-b", "next/2.0");
  await commit({ "docs/guide/a.md": "Next." });
  await git("checkout", "--quiet", "main");
  const request = await requestFor({ ...source, branch: "next/2.0", folder: "docs/guide" });
  await fetchRepository(request, LOCAL);
  expect(await pathsBelow(request.into)).toEqual(["a.md"]);
  expect(await textOf(request.into, "a.md")).toBe("Next.");
});

test("what cannot be had is said with the fix", async () => {
  const { source, commit, folder } = await makeRepository();
  const fetch = async (given: Partial<GitSource>) => fetchRepository(await requestFor({ ...source, ...given }), LOCAL);
  await expect(fetch({})).rejects.toThrow("The repository is empty");
  await commit({ "a.md": "One." });
  await expect(fetch({ branch: "other" })).rejects.toThrow("The repository has no branch other: mend the name");
  await expect(fetch({ folder: "docs" })).rejects.toThrow("The repository has no folder docs: mend the name");
  await expect(fetch({ folder: "a.md" })).rejects.toThrow("The repository has no folder a.md");
  await expect(fetch({ url: `file://${folder}/none` })).rejects.toThrow(/git ls-remote says: .*Check the address/);
  await expect(
    fetchRepository(await requestFor(source), { protocols: ["file"], environment: { PATH: "/none" } }),
  ).rejects.toThrow("The program git is not there: install it");
});

test("files of this machine are out of reach, whatever a list says", async () => {
  const { source, commit } = await makeRepository();
  await commit({ "a.md": "One." });
  const shipped = { protocols: ["https", "ssh"], environment };
  await expect(fetchRepository(await requestFor(source), shipped)).rejects.toThrow("not allowed");
  const program = { ...source, url: "ext::sh -c date" };
  await expect(fetchRepository(await requestFor(program), shipped)).rejects.toThrow("not allowed");
});

test("links, modules, hooks and filters of a repository have no say", async () => {
  const { source, commit, folder, git } = await makeRepository();
  const other = await makeRepository();
  await other.commit({ "inner.md": "Inner." });
  await commit({ "a.md": "One.", ".gitattributes": "*.md filter=bad ident\n", "secret/b.md": "B." });
  await git("submodule", "--quiet", "add", `file://${other.folder}`, "module");
  await symlink("/etc/passwd", join(folder, "passwd.txt"));
  await symlink("secret", join(folder, "linked"));
  await commit({ "c.md": "$Id$" });
  const request = await requestFor(source);
  const { remarks } = fetched(await fetchRepository(request, LOCAL));
  expect(await pathsBelow(request.into)).toEqual(["a.md", "c.md", "secret/b.md"]);
  expect(await textOf(request.into, "c.md")).toBe("$Id$");
  expect(remarks).toEqual([{ place: "passwd.txt", reason: expect.stringContaining("is a link") }]);
});

test("a file that is too large is left out and told, and its name is no danger to others", async () => {
  const { source, commit } = await makeRepository();
  await commit({
    "big.txt": "x".repeat(25_000_001),
    "a.md": "One.",
    "empty.md": "",
    "what?.md": "Two.",
    "line\nbreak.md": "3",
  });
  const request = await requestFor(source);
  const { remarks } = fetched(await fetchRepository(request, LOCAL));
  expect(await pathsBelow(request.into)).toEqual(["a.md"]);
  expect(remarks.map(({ place }) => place).sort()).toEqual(["big.txt", "empty.md", "line\nbreak.md", "what?.md"]);
});

test("many files, and more than fit into memory at once, come whole", async () => {
  const { source, commit } = await makeRepository();
  const text = (i: number) => `${i}\n`.repeat(i < 27 ? i + 1 : 4_000_000);
  await commit(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`file-${i}.md`, text(i)])));
  const request = await requestFor(source);
  const told: number[] = [];
  await fetchRepository({ ...request, onProgress: (done) => told.push(done) }, LOCAL);
  for (const i of [0, 1, 15, 29]) expect(await textOf(request.into, `file-${i}.md`)).toBe(text(i));
  expect(told).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
});

test("what is fetched lies in a pack, whose size is watched, even where it is one file", async () => {
  const { source, commit } = await makeRepository();
  await commit({ "a.md": "One." });
  const request = await requestFor(source);
  await fetchRepository(request, LOCAL);
  expect((await readdir(join(request.scratch, "objects"))).sort()).toEqual(["info", "pack"]);
});

test("a repository whose list of files goes on without end fails with the reason", async () => {
  const { source, commit, git, folder } = await makeRepository();
  await commit({ "a.md": "One." });
  let tree = (await git("rev-parse", "HEAD^{tree}")).trim();
  for (let depth = 0; depth < 6; depth++) {
    const list = Array.from({ length: 10 }, (_, i) => `040000 tree ${tree}\t${"x".repeat(200)}-${i}`).join("\n");
    await writeFile(join(folder, "list"), list);
    tree = (await run("sh", ["-c", "git mktree < list"], { cwd: folder })).stdout.trim();
  }
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
  const made = (await run("git", [...identity, "commit-tree", "-m", "Bomb", tree], { cwd: folder })).stdout.trim();
  await git("update-ref", "refs/heads/main", made);
  await expect(fetchRepository(await requestFor(source), LOCAL)).rejects.toThrow("had more to say than fits");
});

test("a server that sends elsewhere is not followed", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(302, { location: `http://${request.headers.host}/elsewhere${request.url}` }).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { source } = await makeRepository();
  const url = `http://127.0.0.1:${port}/guide.git`;
  const request = await requestFor({ ...source, url });
  await expect(fetchRepository(request, { protocols: ["http"], environment })).rejects.toThrow("git ls-remote says");
  expect(asked).toHaveLength(1);
  server.close();
});

test("a token that stands before the @ of an address is told to nobody, neither as it is nor as it is written there", async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { "www-authenticate": "Basic" }).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { source } = await makeRepository();
  const url = `http://ghp_s%2Bcret42@127.0.0.1:${port}/guide.git`;
  const request = await requestFor({ ...source, url });
  const failure: unknown = await fetchRepository(request, { protocols: ["http"], environment }).catch((error) => error);
  server.closeAllConnections();
  server.close();
  const told = inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  expect(told).toContain(`…@127.0.0.1:${port}`);
  expect(told).not.toMatch(/s(?:\+|%2B)cret42/);
});

test.runIf(process.platform === "linux")("what git starts may not take more memory than documents need", async () => {
  const folder = await makeFolder();
  const { signal } = new AbortController();
  const git = createGit({ folder, url: "https://example.org", protocols: [], environment, signal });
  expect(Number(await git(["-c", "alias.limit=!ulimit -v", "limit"]))).toBe(2_000_000);
});

test("a fetch that is given up ends git", async () => {
  const abort = new AbortController();
  const server = createServer(() => abort.abort(new Error("Enough"))).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { source } = await makeRepository();
  const request = await requestFor({ ...source, url: `http://127.0.0.1:${port}/` }, { signal: abort.signal });
  await expect(fetchRepository(request, { protocols: ["http"], environment })).rejects.toThrow("Enough");
  server.closeAllConnections();
  server.close();
});

describe("paths of a repository", () => {
  test.each([
    "../up.md",
    "a/../../b.md",
    "/etc/x.md",
    "a//b.md",
    "a/./b.md",
    "c:\\x.md",
    "a\0.md",
    `${"x".repeat(300)}.md`,
    "docs/aux.md",
    "CON/a.md",
    "nul",
    "com1.tar.md",
    "a./b.md",
    "a /b.md",
  ])("%j is left out", (path) => expect(pathProblem(path)).toBeDefined());

  test.each(["docs/console.md", "auxiliary/a.md", "com10.md", "lpt.md", "a.b/c. d.md"])("%j is taken", (path) =>
    expect(pathProblem(path)).toBeUndefined(),
  );

  test("whatever git prints, no file's path leads out of the folder", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const listed = lines.map((path) => `100644 blob ${"0".repeat(40)}      12\t${path}`).join("\0");
        const kept = readTree(Buffer.from(listed)).filter(({ path }) => pathProblem(path) === undefined);
        return kept.every(({ path }) => join("/folder", path).startsWith("/folder/") && !path.includes("\0"));
      }),
    );
  });
});
