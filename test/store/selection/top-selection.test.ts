import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TopSelection } from "../../../src/store/selection/top-selection.ts";

describe("The selection of the best", () => {
  it("is what sorting everything gives, of equals the first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 12 }), (scores, size) => {
        const selection = new TopSelection(size);
        for (const [id, score] of scores.entries()) selection.offer(id, score);
        const sorted = scores.map((score, id) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
        expect(selection.sorted()).toEqual(sorted.slice(0, size));
      }),
    );
  });
});
