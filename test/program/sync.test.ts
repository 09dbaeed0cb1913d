import { mkdir, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { page, startServer, status, type WebServer } from "../sources/web-server.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const article = (text: string) =>
  page(`<html><head><title>Lamp</title></head><body><main><h1>The lamp</h1><p>${text}</p></main></body></html>`);

let place: Workplace;
let web: WebServer;

beforeEach(async () => {
  place = await openWorkplace();
  await rm(place.path("seeds"), { recursive: true });
  web = await startServer({ "/robots.txt": status(404) });
});
afterEach(() => expect(web.asked.filter((path) => path.startsWith("/unlisted"))).toEqual([]));

const address = (path: string) => web.url(path, "127.0.0.1");

/** Lists pages of the server as the source "lamps". */
function list(...paths: string[]): Promise<void> {
  const pages = paths.map((path) => `    - ${address(path)}`).join("\n");
  return writeFile(place.path("sources.yaml"), `lamps:\n  private: true\n  pages:\n${pages}\n`);
}

test("what sources.yaml lists is fetched, indexed and answered with a link to where it is from", async () => {
  web.answers["/lamp"] = article("The lighthouse of Westkap burned whale oil until 1871.");
  web.answers["/unlisted"] = article("Nobody asked for this.");
  await list("/lamp");
  const synced = await place.run("sync");
  expect(synced).toMatchObject({ code: 0, stdout: "Source lamps: fetched, articles: 1.\n" });
  expect((await place.run("index")).code).toBe(0);
  const asked = await place.run("ask", { args: ["--json", "What did the lighthouse of Westkap burn until 1871?"] });
  expect(asked.stdout).toContain("whale oil");
  expect(asked.stdout).toContain("sources/lamps/");
  expect(await place.run("sync")).toMatchObject({ code: 0, stdout: "Source lamps: as before, articles: 1.\n" });
});

test("a source that loses much waits for --accept, and the doctor says so", async () => {
  for (const name of ["a", "b", "c"]) web.answers[`/${name}`] = article(`Lamp ${name} is ${name}.`);
  await list("/a", "/b", "/c");
  await place.run("sync");
  web.answers = { "/robots.txt": status(404), "/a": web.answers["/a"] ?? status(404) };
  const held = await place.run("sync", { args: ["--json", "lamps"] });
  expect(held.code).toBe(1);
  expect(JSON.parse(held.stdout)).toMatchObject([{ name: "lamps", outcome: "held", articles: 3, offered: 1 }]);
  await place.run("index");
  const said = z.array(z.object({ well: z.boolean(), said: z.string() }));
  const doctor = said.parse(JSON.parse((await place.run("doctor", { args: ["--json"] })).stdout));
  expect(doctor).toContainEqual({
    well: false,
    said: "Source lamps came with 1 articles in place of 3: the old ones stay. If that is meant, run npm run sync -- --accept lamps.",
  });
  expect(await place.run("sync", { args: ["--accept"] })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Source lamps: fetched, articles: 1.\n"),
  });
});

test("a source that fails, a list that is wrong and a name that is not there are told in one line", async () => {
  await writeFile(place.path("sources.yaml"), `lamps:\n  pages: [${address("/a")}]\n`);
  const refused = await place.run("sync");
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining("could not be fetched") });
  expect(refused.stdout).toContain("lies in a private network: set private: true");
  expect(await place.run("sync", { args: ["lamp"] })).toMatchObject({
    code: 1,
    stderr: 'There is no source "lamp": those that are listed are lamps\n',
  });
  await writeFile(place.path("sources.yaml"), "lamps:\n  git: /srv/lamps\n");
  expect(await place.run("sync")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^sources\.yaml line 2: .*\n$/),
  });
  const missing = await place.run("sync", { env: { SOURCES_FILE: "none.yaml" } });
  expect(missing).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("SOURCES_FILE: there is no file none.yaml"),
  });
});

test("without a list nothing is fetched, and the terminal offers it as /reindex sync", async () => {
  expect(await place.run("sync")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("sources.yaml lists no source"),
  });
  web.answers["/lamp"] = article("The lamp of Westkap is green.");
  await list("/lamp");
  await mkdir(place.path("seeds"), { recursive: true });
  await writeFile(place.path("seeds", "own.md"), "My own.");
  const { stdout } = await place.run("start", { input: "/reindex sync\n/sources\n" });
  expect(stdout).toContain("1 added");
  expect(stdout).toContain("The lamp");
});
