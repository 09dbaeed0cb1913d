import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkplace, type Workplace } from "./workplace.ts";

const common = { version: 1, time: "2026-01-02T03:04:05.000Z", guild: "9", member: "m" };
const RECORDS = [
  { ...common, type: "request", question: '=HYPERLINK("http://x","Who won?")' },
  { ...common, type: "question", question: "Why,\u001b[31m red?", answered: false, confidence: 0.1, articles: [] },
  { ...common, type: "question", question: "Answered?", answered: true, confidence: 0.9, articles: ["a.txt"] },
];

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});

describe("questions", () => {
  it("says so when there are none, and makes no folder", async () => {
    expect(await place.run("questions")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("no questions yet"),
    });
    const { stdout } = await place.run("questions", { args: ["--json"] });
    expect(JSON.parse(stdout)).toEqual({
      requests: [],
      unanswered: [],
      resolved: [],
      unansweredPrivately: 0,
      groups: [],
    });
    const { stdout: csv } = await place.run("questions", { args: ["--csv"] });
    expect(csv).toBe("kind,group,question,times,members,first,last,servers\r\n");
    expect(existsSync(place.path("index"))).toBe(false);
  });

  it("lists requests and what was not answered, for people, programs and spreadsheets", async () => {
    await mkdir(place.path("index"));
    await writeFile(
      place.path("index", "feedback.jsonl"),
      RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(""),
    );
    const { stdout } = await place.run("questions");
    expect(stdout).toContain("Sent to the owners (1):\n   1×  2026-01-02  =HYPERLINK");
    expect(stdout).toContain("Not answered (1):");
    for (const unseen of ["\u001b", "Answered?"]) expect(stdout).not.toContain(unseen);
    const json = JSON.parse((await place.run("questions", { args: ["--json"] })).stdout);
    expect(json.unanswered).toMatchObject([{ question: "Why,\u001b[31m red?", times: 1, members: 1, guilds: ["9"] }]);
    const { stdout: csv } = await place.run("questions", { args: ["--csv"] });
    expect(csv.split("\r\n")[1]).toMatch(/^request,,"'=HYPERLINK\(""http/);
  });

  it("prints its help, and takes --json with --csv as wrong usage", async () => {
    expect((await place.run("questions", { args: ["--help"] })).stdout).toContain("--csv");
    expect((await place.run("questions", { args: ["--json", "--csv"] })).code).toBe(2);
  });
});
