import { describe, expect, it } from "vitest";
import { createQuestionQueue, type QueueOptions } from "../../src/discord/question-queue.ts";
import { UserError } from "../../src/errors.ts";

function openQueue(options: Partial<QueueOptions> = {}) {
  const clock = { now: 1_000_000 };
  const queue = createQuestionQueue({
    atOnce: 2,
    waiting: 1,
    now: () => clock.now,
    ...options,
  });
  return { queue, clock };
}

describe("the queue of questions", () => {
  it("is full when as many wait as may, until somebody leaves", () => {
    const { queue } = openQueue();
    const places = [1, 2, 3].map(() => queue.enter());
    expect(() => queue.enter()).toThrow("Too many questions");
    places[0]?.leave();
    places[0]?.leave();
    queue.enter();
    expect(() => queue.enter()).toThrow(UserError);
  });

  it("begins no answer while somebody has not been acknowledged, for a moment", async () => {
    const { queue, clock } = openQueue({ waiting: 10 });
    const [ada, bob] = [queue.enter(), queue.enter()];
    const begun: string[] = [];
    const answers = [ada.take(async () => begun.push("ada"))];
    await Promise.resolve();
    expect(begun).toEqual([]);
    answers.push(bob.take(async () => begun.push("bob")));
    await Promise.all(answers);
    expect(begun).toEqual(["ada", "bob"]);
    queue.enter();
    clock.now += 1;
    const late = queue.enter().take(async () => begun.push("carol"));
    clock.now += 200;
    await late;
    expect(begun).toEqual(["ada", "bob", "carol"]);
  });

  it("answers no more at once than it may, in order, also after a failure", async () => {
    const { queue } = openQueue({ atOnce: 1, waiting: 10 });
    const order: number[] = [];
    let running = 0;
    const ask = async (n: number) => {
      const place = queue.enter();
      try {
        await place.take(async () => {
          expect(++running).toBe(1);
          await new Promise((resolve) => setImmediate(resolve));
          running--;
          order.push(n);
          if (n === 1) throw new Error("broken");
        });
      } finally {
        place.leave();
      }
    };
    await Promise.allSettled([0, 1, 2, 3].map(ask));
    expect(order).toEqual([0, 1, 2, 3]);
  });
});
