import { expect, test } from "vitest";
import { english } from "../../src/conversation/words/en/index.ts";
import { checkBeforeUpdate, type UpdateFacts } from "../../src/doctor/update-checks.ts";

const GIGABYTE = 1e9;
const facts: UpdateFacts = { readKept: async () => "4 votes", room: { index: GIGABYTE, free: 3 * GIGABYTE } };

async function look(given: Partial<UpdateFacts>) {
  const findings = await checkBeforeUpdate({ ...facts, ...given });
  return findings.map(({ isWell, say }) => ({ isWell, said: say(english) }));
}

test("what is to be kept is told with the way to back it up, and so is the room for another index", async () => {
  const [kept, room] = await look({});
  expect(kept).toMatchObject({ isWell: true, said: expect.stringContaining("npm run backup") });
  expect(room).toMatchObject({ isWell: true, said: expect.stringContaining("2,000 MB") });
});

test("what cannot be read, and too little room, are told before anything is changed", async () => {
  const readKept = () => Promise.reject(new Error("feedback.jsonl cannot be read: check its permissions."));
  const [kept, room] = await look({ readKept, room: { index: GIGABYTE, free: GIGABYTE } });
  expect(kept).toMatchObject({ isWell: false, said: expect.stringContaining("feedback.jsonl") });
  expect(room).toMatchObject({ isWell: false, said: expect.stringContaining("INDEX_KEEP=1") });
});

test("a database has its own room", async () => {
  expect(await look({ room: undefined })).toHaveLength(1);
});
