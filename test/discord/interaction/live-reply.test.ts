import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { notice, type Reply } from "../../../src/conversation/reply.ts";
import { liveReply } from "../../../src/discord/interaction/live-reply.ts";
import { textsOf } from "../../conversation/measure.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openReply(edit: () => Promise<void> = async () => {}) {
  const shown: string[] = [];
  const interaction = {
    editReply: async (reply: unknown) => {
      shown.push(textsOf(reply).join());
      await edit();
      return undefined as never;
    },
  };
  return { shown, live: liveReply(interaction, { lastWords: notice("To be continued.") }) };
}

const say = (text: string): Reply => notice(text);

describe("a live reply", () => {
  it("shows the first news at once, then the latest once a second", async () => {
    const { shown, live } = openReply();
    live.show(say("1"));
    await vi.advanceTimersByTimeAsync(1);
    for (const text of ["2", "3", "4"]) live.show(say(text));
    await vi.advanceTimersByTimeAsync(1000);
    live.show(say("5"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(["1", "4", "5"]);
  });

  it("ends with the last word and nothing after it", async () => {
    const { shown, live } = openReply();
    live.show(say("1"));
    live.show(say("2"));
    await live.finish(say("Done."));
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown).toEqual(["Done."]);
  });

  it("survives edits that are lost", async () => {
    const { shown, live } = openReply(async () => {
      if (shown.length === 1) throw new Error("lost");
    });
    live.show(say("1"));
    await vi.advanceTimersByTimeAsync(1500);
    live.show(say("2"));
    await vi.advanceTimersByTimeAsync(1500);
    expect(shown).toEqual(["1", "2"]);
  });

  it("says goodbye before Discord stops taking edits, and says nothing more", async () => {
    const { shown, live } = openReply();
    await vi.advanceTimersByTimeAsync(14.6 * 60_000);
    live.show(say("99 %"));
    await vi.advanceTimersByTimeAsync(5000);
    live.show(say("100 %"));
    await live.finish(say("Done."));
    expect(shown).toEqual(["To be continued."]);
  });
});
