import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { english } from "../../src/conversation/words/en/index.ts";
import { openProgress } from "../../src/terminal/progress.ts";

describe("progress without a terminal", () => {
  it("writes a plain line every two seconds and nothing for what is quick", async () => {
    const output = new PassThrough();
    let now = 0;
    const progress = await openProgress({ words: english, output, bar: false, now: () => now });
    for (const at of [100, 2100, 2200, 4200]) {
      now = at;
      progress.show({ stage: "embedding", done: at, total: 5000 });
    }
    progress.close();
    expect(String(output.read())).toBe("Embedding chunks: 2,100 of 5,000\nEmbedding chunks: 4,200 of 5,000\n");
  });
});
