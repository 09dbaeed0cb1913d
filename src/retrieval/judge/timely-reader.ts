import type { PassageReader } from "../../embedding/reading/reading.ts";
import { MOST_PASSAGES, type ReadablePassage, type Reader } from "./reader.ts";
import { createReadingMemory } from "./reading-memory.ts";

/** How long answers may wait for their readings. */
export interface ReadingHaste {
  /** Milliseconds that one answer waits at most; what is not read by then is done without. */
  readonly patience: number;
  /** How many passages of a question are read while so many other questions are being read. */
  passagesBeside(others: number): number;
}

/** For one person who asks one question after the other: the first answer also waits for the reader to load. */
export const ONE_ASKS: ReadingHaste = { patience: 5000, passagesBeside: () => MOST_PASSAGES };

/**
 * For members who ask at the same time. The bot answers four questions at once: of those two may wait for the reader,
 * so that the others pass it by and a flood of questions is answered no later than without it. At most seven passages
 * wait, .1 to .3 seconds of work.
 */
export const MANY_ASK: ReadingHaste = {
  patience: 400,
  passagesBeside: (others) => [MOST_PASSAGES, 2][others] ?? 0,
};

export interface TimelyReaderOptions {
  readonly haste: ReadingHaste;
  /** Told in a line that the reader failed, at most once a minute. */
  readonly onFailure: (notice: string) => void;
  /** Milliseconds that a reader which failed is left alone. */
  readonly rest?: number;
  /** The time in milliseconds, from any beginning. */
  readonly now?: () => number;
}

interface Order {
  readonly question: string;
  readonly passage: ReadablePassage;
  /** Read, or given up. */
  settle(): void;
}

const REST = 60_000;
/** Two, so that the reader finds the next passage when it is done with one; what is not begun can still be left out. */
const ORDERS_AT_ONCE = 2;

/** A reader that no answer waits for longer than it may: a dead, hung or slow one costs readings, never an answer. */
export function createTimelyReader(reader: PassageReader, options: TimelyReaderOptions): Reader {
  const { haste, onFailure, rest = REST, now = () => performance.now() } = options;
  const memory = createReadingMemory();
  const line: Order[] = [];
  let questions = 0;
  let ordered = 0;
  let readings = 0;
  // A question has waited in vain: until the next reading comes, no other one waits.
  let isOverdue = false;
  let restsUntil = Number.NEGATIVE_INFINITY;

  function next(): void {
    while (ordered < ORDERS_AT_ONCE) {
      const order = line.shift();
      if (order === undefined) return;
      ordered += 1;
      void perform(order);
    }
  }

  async function perform({ question, passage, settle }: Order): Promise<void> {
    try {
      const reading = await reader.read(question, passage);
      readings += 1;
      isOverdue = false;
      if (reading) memory.set(question, passage, reading);
      settle();
    } catch (error) {
      settle();
      fail(error);
    } finally {
      ordered -= 1;
      next();
    }
  }

  function fail(error: unknown): void {
    isOverdue = false;
    for (const { settle } of line.splice(0)) settle();
    if (now() < restsUntil) return;
    restsUntil = now() + rest;
    onFailure(
      `Questions are answered without the reader for a while: ${error instanceof Error ? error.message : error}`,
    );
  }

  /** Resolves when all are read, or the time is up. */
  function readInTime(question: string, passages: readonly ReadablePassage[]): Promise<void> {
    return new Promise((resolve) => {
      questions += 1;
      const readBefore = readings;
      let left = passages.length;
      const settle = () => {
        left -= 1;
        if (left === 0) finish();
      };
      const orders = passages.map((passage) => ({ question, passage, settle }));
      const timer = setTimeout(() => {
        isOverdue = readings === readBefore;
        for (const order of orders) if (line.includes(order)) line.splice(line.indexOf(order), 1);
        finish();
      }, haste.patience);
      line.push(...orders);
      next();

      function finish(): void {
        clearTimeout(timer);
        left = 0;
        questions -= 1;
        resolve();
      }
    });
  }

  return {
    async read(question, passages) {
      const known = passages.map((passage) => memory.get(question, passage));
      const unread = passages.slice(0, MOST_PASSAGES).filter((_, place) => known[place] === undefined);
      const isAvailable = !isOverdue && now() >= restsUntil;
      const chosen = isAvailable ? unread.slice(0, haste.passagesBeside(questions)) : [];
      if (chosen.length === 0) return known;
      await readInTime(question, chosen);
      return passages.map((passage) => memory.get(question, passage));
    },
  };
}
