import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { expectFailure } from "../program/complaints.ts";
import { openWorkplace, type Workplace } from "../program/workplace.ts";

const FIXTURE = new URL("../fixtures/seeds-questions.jsonl", import.meta.url);

let place: Workplace;
let questions: string;
beforeAll(async () => {
  place = await openWorkplace();
  questions = await readFile(FIXTURE, "utf8");
  await writeFile(place.path("questions.jsonl"), questions);
  expect((await place.run("index")).code).toBe(0);
});

async function calibrateWith(content: string) {
  await writeFile(place.path("other.jsonl"), content);
  return place.run("calibrate", { args: ["--questions", "other.jsonl"] });
}

describe("calibrate", () => {
  it("tells what would change, and changes nothing", async () => {
    const { code, stdout } = await place.run("calibrate", { args: ["--questions", "questions.jsonl", "--json"] });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ questions: 18, answerable: 12 });
    expect(report.after.answeredWrongly).toBeLessThanOrEqual(0.12);
    expect(report.after.lost).toBeLessThanOrEqual(0.08);
    expect(report.after.answered).toBeGreaterThanOrEqual(0.5);
    expect(report).not.toHaveProperty("written");
    await expect(readFile(place.path("index", "calibration.json"))).rejects.toThrow("ENOENT");
  });

  it("is used by the next answers once it is written; ANSWER_THRESHOLD goes before it", async () => {
    const own = await place.copy();
    const path = own.path("index", "calibration.json");
    const { stdout } = await own.run("calibrate", { args: ["--questions", "questions.jsonl", "--write"] });
    expect(stdout).toContain("calibration.json");
    const written = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...written, thresholds: { answer: 1, closest: 1 } }));
    const args = ["--json", "Who is Lu Kang?"];
    const [refused, answered] = await Promise.all([
      own.run("ask", { args }),
      own.run("ask", { args, env: { ANSWER_THRESHOLD: "0" } }),
    ]);
    expect(JSON.parse(refused.stdout).answered).toBe(false);
    expect(JSON.parse(answered.stdout).answered).toBe(true);
  });

  it.each([
    [
      "of other weights",
      '{"format":2,"weights":"x","model":"x","questions":18,"thresholds":{"answer":1,"closest":1},"scale":1,"bias":0}',
    ],
    ["that is damaged", '{"format":1,'],
  ])("is passed over with one warning when there is one %s", async (_, content) => {
    const own = await place.copy();
    await writeFile(own.path("index", "calibration.json"), content);
    const { code, stdout, stderr } = await own.run("ask", { args: ["--json", "Who is Lu Kang?"] });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).answered).toBe(true);
    expect(stderr.match(/calibration\.json/g)).toHaveLength(1);
    expect(stderr).toContain("npm run calibrate");
  });

  it("names the file that is missing, the line that is wrong and what is too little", async () => {
    const missing = await place.run("calibrate", { args: ["--questions", "nowhere.jsonl"] });
    expectFailure(missing, ["nowhere.jsonl"]);
    expectFailure(await calibrateWith(`${questions}{"question":"Why?"}\n`), ["other.jsonl, line 19"]);
    const unknown = JSON.stringify({ question: "Why?", article: "gone.txt" });
    expectFailure(await calibrateWith(`${unknown}\n${questions}`), ["line 1", "gone.txt"]);
    expectFailure(await calibrateWith(questions.split("\n").slice(0, 6).join("\n")), ["6 questions", "at least 5"]);
    expect((await place.run("calibrate")).code).toBe(2);
  });

  it("says how to build an index where there is none", async () => {
    const { stderr } = await place.run("calibrate", {
      args: ["--questions", "questions.jsonl"],
      env: { INDEX_DIR: "nothing" },
    });
    expect(stderr).toContain("npm run index");
  });
});
