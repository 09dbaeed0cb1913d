import { describe, expect, it } from "vitest";
import { createQuestionQueue, type QueueOptions, TooManyQuestions } from "../../src/discord/question-queue.ts";

function openQueue(options: Partial<QueueOptions> = {}) {
  const clock = { now: 1_000_000 };
  const queue = createQuestionQueue({
    atOnce: 2,
    waiting: 1,
    burst: 3,
    cooldown: 1000,
    now: () => clock.now,
    ...options,
  });
  return { queue, clock };
}

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof TooManyQuestions) return error;
    throw error;
  }
  return undefined;
};

describe("the queue of questions", () => {
  it("lets a member ask a few in a row, then one a cooldown", () => {
    const { queue, clock } = openQueue({ waiting: 100 });
    for (let n = 0; n < 3; n++) queue.enter("ada");
    expect(refusal(() => queue.enter("ada"))?.message).toContain("1 second");
    clock.now += 1000;
    queue.enter("ada");
    expect(refusal(() => queue.enter("ada"))).toBeDefined();
    clock.now += 3000;
    for (let n = 0; n < 3; n++) queue.enter("ada");
  });

  it("does not make a member pay for refusals, nor for others", () => {
    const { queue, clock } = openQueue({ waiting: 100 });
    for (let n = 0; n < 3; n++) queue.enter("ada");
    for (let n = 0; n < 50; n++) refusal(() => queue.enter("ada"));
    queue.enter("bob");
    clock.now += 1000;
    queue.enter("ada");
  });

  it("says whether the member has been told already", () => {
    const { queue, clock } = openQueue({ waiting: 100, burst: 1 });
    queue.enter("ada");
    expect(refusal(() => queue.enter("ada"))?.repeated).toBe(false);
    expect(refusal(() => queue.enter("ada"))?.repeated).toBe(true);
    clock.now += 1000;
    queue.enter("ada");
    expect(refusal(() => queue.enter("ada"))?.repeated).toBe(false);
  });

  it("has no cooldown where none is wanted", () => {
    const { queue } = openQueue({ waiting: 1000, cooldown: 0 });
    for (let n = 0; n < 500; n++) queue.enter("ada");
  });

  it("is full when as many wait as may, until somebody leaves", () => {
    const { queue } = openQueue();
    const places = ["a", "b", "c"].map((member) => queue.enter(member));
    expect(refusal(() => queue.enter("d"))?.message).toContain("Too many questions");
    places[0]?.leave();
    places[0]?.leave();
    queue.enter("e");
    expect(refusal(() => queue.enter("f"))).toBeDefined();
  });

  it("begins no answer while somebody has not been acknowledged, for a moment", async () => {
    const { queue, clock } = openQueue({ waiting: 10 });
    const [ada, bob] = [queue.enter("ada"), queue.enter("bob")];
    const begun: string[] = [];
    const answers = [ada.take(async () => begun.push("ada"))];
    await Promise.resolve();
    expect(begun).toEqual([]);
    answers.push(bob.take(async () => begun.push("bob")));
    await Promise.all(answers);
    expect(begun).toEqual(["ada", "bob"]);
    queue.enter("never acknowledged");
    clock.now += 1;
    const late = queue.enter("carol").take(async () => begun.push("carol"));
    clock.now += 200;
    await late;
    expect(begun).toEqual(["ada", "bob", "carol"]);
  });

  it("answers no more at once than it may, in order, also after a failure", async () => {
    const { queue } = openQueue({ atOnce: 1, waiting: 10 });
    const order: number[] = [];
    let running = 0;
    const ask = async (n: number) => {
      const place = queue.enter(`member ${n}`);
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
