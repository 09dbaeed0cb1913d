import { expect, test } from "vitest";
import { measureBuilds, measureFeedback } from "../../src/app/measured.ts";
import { NO_METRICS } from "../../src/operations/metrics.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeLibrary, fakeReport } from "../fakes/library.ts";

const failing = async () => {
  throw new Error("The disk is full");
};

test("a build is counted with its time and what it left out; a dry run or a cancelled one is none", async () => {
  const seen: unknown[] = [];
  const metrics = {
    ...NO_METRICS,
    built: (build: unknown) => seen.push(build),
    buildFailed: () => seen.push("failed"),
  };
  const report = fakeReport({ seconds: 7, skipped: [{ file: "a.bin", reason: "no text" }] });
  const library = measureBuilds(fakeLibrary({ reindex: async () => report }), metrics);
  await library.reindex({});
  await library.reindex({ dryRun: true });
  const broken = measureBuilds(fakeLibrary({ reindex: failing }), metrics);
  await expect(broken.reindex({})).rejects.toThrow("The disk is full");
  await expect(broken.reindex({ dryRun: true })).rejects.toThrow("The disk is full");
  await expect(broken.reindex({ signal: AbortSignal.abort() })).rejects.toThrow("The disk is full");
  expect(seen).toEqual([{ seconds: 7, skipped: 1 }, "failed"]);
});

test("votes and requests are counted when they are new, and by nothing but their kind", async () => {
  const seen: unknown[] = [];
  const feedback = measureFeedback(fakeFeedback(), { ...NO_METRICS, saidOpinion: (kind) => seen.push(kind) });
  const ada = { memberId: "1", guildId: "2" };
  const vote = { ...ada, answerId: "3", question: undefined };
  await feedback.recordVote({ ...vote, helpful: true });
  await feedback.recordVote({ ...vote, helpful: true });
  await feedback.recordVote({ ...vote, helpful: false });
  await feedback.recordRequest({ ...ada, question: "Where?", about: "Where?" });
  await feedback.recordRequest({ ...ada, question: "Where?", about: "Where?" });
  expect(seen).toEqual(["helpful", "not_helpful", "request"]);
});
