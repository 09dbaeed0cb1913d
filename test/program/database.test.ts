import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { recordsInTable } from "../../src/feedback/record-table.ts";
import { openPostgres } from "../../src/postgres/postgres.ts";
import { Secret } from "../../src/system/secret.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";
import { complaintsOf, expectFailure } from "./complaints.ts";
import { refusingServer } from "./refusing-server.ts";
import { type Outcome, openWorkplace, type Program, type Workplace } from "./workplace.ts";

const FIXTURE = new URL("../fixtures/seeds-questions.jsonl", import.meta.url);
const PASSWORD = "do-not%20print";
const SPELLINGS = [PASSWORD, "do-not print"];

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});

describe("with a database", () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  let removeDatabase = async () => {};
  beforeAll(async () => {
    database = await openTestDatabase();
    const url = new URL(database.url.reveal());
    if (database.isRealServer) {
      // The programs use the schema that a bot uses, which may be in use there.
      const name = `footnote_test_${randomBytes(4).toString("hex")}`;
      const postgres = database.open();
      await postgres.run(`CREATE DATABASE ${name}`);
      removeDatabase = async () => {
        await postgres.run(`DROP DATABASE ${name} WITH (FORCE)`);
        await postgres.close();
      };
      url.pathname = name;
    }
    env = { STORE_URL: url.href, INDEX_DIR: "none" };
  });
  afterAll(async () => {
    await removeDatabase();
    await database.close();
  });

  const open = () => openPostgres({ url: new Secret(env["STORE_URL"] ?? ""), connections: 1 });

  async function run(program: Program, ...args: readonly string[]): Promise<Outcome> {
    // In WebAssembly all programs share one session, and what the one before left prepared is in the way.
    const postgres = open();
    await postgres.run("DEALLOCATE ALL");
    await postgres.close();
    return place.run(program, { args, env });
  }

  it("indexes, answers, checks and goes back as with files", async () => {
    const built = await run("index", "--json");
    expect(complaintsOf(built)).toEqual([]);
    expect(JSON.parse(built.stdout)).toMatchObject({ articles: 2, added: 2, skipped: [] });
    const asked = await run("ask", "--json", "Who is Lu Kang?");
    const filed = await place.run("ask", { args: ["--json", "Who is Lu Kang?"] });
    expect(shownBy(asked)).toEqual(shownBy(filed));
    expect(shownBy(asked)).not.toEqual([]);
    await writeFile(place.path("seeds", "ferry.txt"), "The ferry\n\nThe ferry leaves at nine.\n");
    expect(JSON.parse((await run("index", "--dry-run", "--json")).stdout)).toMatchObject({ added: 1, embedded: 0 });
    expect(JSON.parse((await run("index", "--json")).stdout)).toMatchObject({ articles: 3, added: 1, embedded: 1 });
    expect((await run("index", "--verify")).stdout).toContain("is whole");
    const { generation } = JSON.parse(built.stdout);
    expect(JSON.parse((await run("index", "--rollback", "--json")).stdout)).toEqual({ generation });
    expectFailure(await run("index", "--rollback"), [generation]);
  });

  it("keeps a calibration there, which the next answers use", async () => {
    await writeFile(place.path("questions.jsonl"), await readFile(FIXTURE, "utf8"));
    const { stdout, stderr } = await run("calibrate", "--questions", "questions.jsonl", "--write");
    expect(stderr).toBe("");
    expect(stdout).toContain("footnote.settings");
    const postgres = open();
    await postgres.run("UPDATE footnote.settings SET value = jsonb_set(value, '{thresholds,answer}', '1')");
    await postgres.close();
    const refused = await run("ask", "--json", "Who is Lu Kang?");
    expect(complaintsOf(refused)).toEqual([]);
    expect(JSON.parse(refused.stdout).answered).toBe(false);
  });

  it("lists the questions that are kept there", async () => {
    const none = await run("questions");
    expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining("no questions yet") });
    const postgres = open();
    const feedback = await openFeedback(recordsInTable({ database: postgres, log: fakeLogger() }), fakeLogger());
    await feedback.recordRequest({ memberId: "1", guildId: "9", question: "Who won the cup?", about: "Who won?" });
    await feedback.close();
    await postgres.close();
    const { requests } = JSON.parse((await run("questions", "--json")).stdout);
    expect(requests).toMatchObject([{ question: "Who won the cup?", times: 1, guilds: ["9"] }]);
  });

  it("measures a data set in a place of its own there, and leaves nothing behind", async () => {
    const dataset = place.path("dataset");
    await writeTree(dataset);
    const { stdout } = await run("eval", "--dataset", dataset, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ articles: 2, questions: 1, retrievers: { hybrid: { ndcg10: 1 } } });
    const postgres = open();
    const left = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'footnote_evaluation%'";
    expect(await postgres.run(left)).toBe(0);
    await postgres.close();
  });
});

describe("a database that cannot be used", () => {
  const programs = ["start", "ask", "index", "eval", "calibrate"] as const;
  const argsOf = (program: (typeof programs)[number]) => {
    if (program === "ask") return ["Who?"];
    if (program === "eval") return ["--dataset", place.path("dataset")];
    return program === "calibrate" ? ["--questions", "questions.jsonl"] : [];
  };

  it.each(programs)("is told in one line that names STORE_URL and the fix, by %s", async (program) => {
    await writeTree(place.path("dataset"));
    await writeFile(place.path("questions.jsonl"), await readFile(FIXTURE, "utf8"));
    const server = await refusingServer("28P01");
    const outcome = await place.run(program, { args: argsOf(program), env: { STORE_URL: server.urlWith(PASSWORD) } });
    await server.close();
    expectFailure(outcome, ["STORE_URL", "password"]);
    for (const spelling of SPELLINGS) expect(outcome.stdout + outcome.stderr).not.toContain(spelling);
  });

  it("does not come out with its password where most is told", async () => {
    const server = await refusingServer("3D000");
    const env = { STORE_URL: server.urlWith(PASSWORD), LOG_LEVEL: "debug" };
    const { code, stderr } = await place.run("index", { env });
    await server.close();
    expect(code).toBe(1);
    expect(stderr).toContain("STORE_URL");
    for (const spelling of SPELLINGS) expect(stderr).not.toContain(spelling);
  });

  it("may have an address that is none", async () => {
    const env = { STORE_URL: `postgres://me:${PASSWORD}@db:port/footnote` };
    const outcome = await place.run("index", { env });
    expectFailure(outcome, ["STORE_URL"]);
    for (const spelling of SPELLINGS) expect(outcome.stderr).not.toContain(spelling);
  });
});

/** Scores differ from those of files in the eighth digit. */
function shownBy({ stdout }: Outcome): unknown[] {
  return JSON.parse(stdout).excerpts.map((excerpt: object) => ({ ...excerpt, score: undefined }));
}

async function writeTree(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  await writeFile(
    `${folder}/corpus.jsonl`,
    lines([
      { id: "ferry", title: "The ferry", text: "The ferry leaves the harbour at nine." },
      { id: "bread", title: "Rye bread", text: "Rye bread needs sourdough and an hour in the oven." },
    ]),
  );
  await writeFile(`${folder}/queries.jsonl`, lines([{ id: "1", text: "When does the ferry leave the harbour?" }]));
  await writeFile(`${folder}/qrels.tsv`, "query-id\tcorpus-id\tscore\n1\tferry\t1\n");
}
