import { describe, expect, it } from "vitest";
import { createMemberBudget, type Expense, TooMuchAtOnce } from "../../src/discord/member-budget.ts";

function openBudget(options: { readonly burst?: number; readonly cooldown?: number } = {}) {
  const clock = { now: 1_000_000 };
  const budget = createMemberBudget({ burst: 3, cooldown: 1000, now: () => clock.now, ...options });
  const ask = (member: string, expense: Expense = "ask") => budget.spend(member, expense);
  const refusal = (member: string, expense: Expense = "ask") => {
    try {
      ask(member, expense);
    } catch (error) {
      if (error instanceof TooMuchAtOnce) return error;
      throw error;
    }
    return undefined;
  };
  return { budget, ask, refusal, clock };
}

describe("a member's budget", () => {
  it("lets a member ask a few in a row, then one a cooldown", () => {
    const { ask, refusal, clock } = openBudget();
    for (let n = 0; n < 3; n++) ask("ada");
    expect(refusal("ada")?.message).toContain("you can ask again in 1 second");
    clock.now += 1000;
    ask("ada");
    expect(refusal("ada")).toBeDefined();
    clock.now += 3000;
    for (let n = 0; n < 3; n++) ask("ada");
  });

  it("does not make a member pay for refusals, nor for others", () => {
    const { ask, refusal, clock } = openBudget();
    for (let n = 0; n < 3; n++) ask("ada");
    for (let n = 0; n < 50; n++) refusal("ada");
    ask("bob");
    clock.now += 1000;
    ask("ada");
  });

  it("is one for everything, and names what is refused", () => {
    for (const [expense, words] of [
      ["publish", "post an answer"],
      ["request", "tell the owners"],
      ["vote", "vote"],
      ["context", "stands around"],
      ["more", "look for more"],
      ["browse", "look around"],
      ["open", "open an article"],
      ["ask", "ask"],
    ] as const) {
      const { ask, refusal } = openBudget({ burst: 4 });
      let done = 0;
      while (refusal("ada", expense) === undefined) done += 1;
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThanOrEqual(16);
      expect(refusal("ada", expense)?.message).toContain(
        `you can ${expense === "context" ? "look at what " : ""}${words}`,
      );
      expect(() => ask("ada")).toThrow(TooMuchAtOnce);
    }
  });

  it("suffices for a question, its contexts, its votes and another question without a pause", () => {
    const { ask } = openBudget({ burst: 5 });
    for (const expense of ["ask", "context", "context", "context", "more", "vote", "ask"] as const) ask("ada", expense);
  });

  it("says whether the member has been told already", () => {
    const { ask, refusal, clock } = openBudget({ burst: 1 });
    ask("ada");
    expect(refusal("ada")?.repeated).toBe(false);
    expect(refusal("ada")?.repeated).toBe(true);
    clock.now += 1000;
    ask("ada");
    expect(refusal("ada")?.repeated).toBe(false);
  });

  it("tells a member who was refused before without a word", () => {
    const { budget, ask, refusal } = openBudget({ burst: 1 });
    ask("ada");
    expect(() => budget.spendUntold("ada", "ask")).toThrow(TooMuchAtOnce);
    expect(refusal("ada")?.repeated).toBe(false);
    expect(() => budget.spendUntold("ada", "ask")).toThrow(TooMuchAtOnce);
    expect(refusal("ada")?.repeated).toBe(true);
  });

  it("has no limit where none is wanted", () => {
    const { ask } = openBudget({ cooldown: 0 });
    for (let n = 0; n < 500; n++) ask("ada", "publish");
  });

  it("remembers a member although many others come", () => {
    const { ask, refusal } = openBudget();
    for (let n = 0; n < 3; n++) ask("ada");
    for (let n = 0; n < 9000; n++) ask(`member ${n}`);
    expect(refusal("ada")).toBeDefined();
  });
});
