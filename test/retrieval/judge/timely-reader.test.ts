import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { PassageReader, Reading } from "../../../src/embedding/reading/reading.ts";
import { createTimelyReader, MANY_ASK, type ReadingHaste } from "../../../src/retrieval/judge/timely-reader.ts";

const PASSAGES = Array.from({ length: 7 }, (_, place) => ({ heading: `Passage ${place}`, sentences: ["One."] }));
const READING: Reading = { relevance: 1, answers: 2, sentences: [3] };
const UNHURRIED: ReadingHaste = { ...MANY_ASK, patience: 60_000 };
const HURRIED: ReadingHaste = { ...MANY_ASK, patience: 20 };

/** A reader whose readings come when the test says so. */
function heldReader() {
  const waiting: { readonly question: string; readonly end: (reading: Reading | Error) => void }[] = [];
  let orders = 0;
  const reader: PassageReader = {
    read: (question) =>
      new Promise((resolve, reject) => {
        orders += 1;
        waiting.push({ question, end: (reading) => (reading instanceof Error ? reject(reading) : resolve(reading)) });
      }),
  };
  return {
    reader,
    orders: () => orders,
    waiting: () => waiting.length,
    async end(reading: Reading | Error = READING): Promise<void> {
      waiting.shift()?.end(reading);
      await delay(0);
    },
    async endAll(): Promise<void> {
      while (waiting.length > 0) await this.end();
    },
  };
}

function open(held: ReturnType<typeof heldReader>, haste: ReadingHaste, now: () => number = () => 0) {
  const notices: string[] = [];
  const onFailure = (notice: string) => notices.push(notice);
  return { ...createTimelyReader(held.reader, { haste, onFailure, rest: 30, now }), notices };
}

const read = (readings: readonly (Reading | undefined)[]) => readings.filter((reading) => reading !== undefined).length;

describe("a reader that no answer waits for too long", () => {
  it("reads the best five passages of a question that is alone, in order", async () => {
    const held = heldReader();
    const reading = open(held, UNHURRIED).read("Who?", PASSAGES);
    await held.endAll();
    expect(await reading).toEqual([READING, READING, READING, READING, READING, undefined, undefined]);
  });

  it("reads two of the next question meanwhile and none of further ones: 50 at once are not held up", async () => {
    const held = heldReader();
    const reader = open(held, UNHURRIED);
    const all = Array.from({ length: 50 }, (_, i) => reader.read(`Who is number ${i}?`, PASSAGES));
    const passedBy = await Promise.all(all.slice(2));
    expect(passedBy.map(read)).toEqual(passedBy.map(() => 0));
    await held.endAll();
    expect((await Promise.all(all.slice(0, 2))).map(read)).toEqual([5, 2]);
  });

  it("reads of each of 50, four at a time, as many as are left to it by those before", async () => {
    const held = heldReader();
    const reader = open(held, UNHURRIED);
    const counts: number[] = [];
    let asked = 0;
    const lane = async () => {
      while (asked < 50) counts.push(read(await reader.read(`Who is number ${asked++}?`, PASSAGES)));
    };
    const lanes = [lane(), lane(), lane(), lane()];
    await delay(0);
    expect(counts).toHaveLength(48);
    await held.endAll();
    await Promise.all(lanes);
    expect(counts.slice(48).sort()).toEqual([2, 5]);
  });

  it("gives what it has when the time is up, and does not begin what nobody waits for", async () => {
    const held = heldReader();
    const reader = open(held, HURRIED);
    const reading = reader.read("Who?", PASSAGES);
    await held.end();
    expect(await reading).toEqual([READING, ...PASSAGES.slice(1).map(() => undefined)]);
    await held.endAll();
    expect(held.orders()).toBe(3);
  });

  it("remembers what came too late, and what was read before", async () => {
    const held = heldReader();
    const reader = open(held, HURRIED);
    await reader.read("Who?", PASSAGES.slice(0, 2));
    await held.endAll();
    expect(await reader.read("Who?", PASSAGES.slice(0, 2))).toEqual([READING, READING]);
    expect(held.orders()).toBe(2);
    const other = reader.read("Who else?", PASSAGES.slice(0, 1));
    await held.endAll();
    await other;
    expect(held.orders()).toBe(3);
  });

  it("lets no second question wait for a reader that hangs, until it reads again", async () => {
    const held = heldReader();
    const hurried = open(held, HURRIED);
    expect(read(await hurried.read("First?", PASSAGES))).toBe(0);
    expect(read(await hurried.read("Second?", PASSAGES))).toBe(0);
    expect(held.orders()).toBe(2);
    await held.endAll();
    const third = hurried.read("Third?", PASSAGES.slice(0, 1));
    await held.endAll();
    expect(read(await third)).toBe(1);
  });

  it("says once that the reader failed, leaves it alone for a while and then asks it again", async () => {
    const held = heldReader();
    let time = 0;
    const reader = open(held, UNHURRIED, () => time);
    const failed = reader.read("First?", PASSAGES);
    await held.end(new Error("It died."));
    await held.end(new Error("It died."));
    expect(read(await failed)).toBe(0);
    expect(read(await reader.read("Second?", PASSAGES))).toBe(0);
    expect(reader.notices).toEqual(["Questions are answered without the reader for a while: It died."]);
    time = 40;
    const later = reader.read("Third?", PASSAGES);
    await held.endAll();
    expect(read(await later)).toBe(5);
  });

  it("asks nothing of the reader without passages", async () => {
    const held = heldReader();
    expect(await open(held, UNHURRIED).read("Who?", [])).toEqual([]);
    expect(held.orders()).toBe(0);
  });
});
