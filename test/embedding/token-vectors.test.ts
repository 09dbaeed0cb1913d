import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenVectors } from "../../src/embedding/token-vectors.ts";

const DIMENSIONS = 3;
/** The vector of token 7 is [7, 8, 9]. */
const compute = async (ids: readonly number[]) => Float32Array.from(ids.flatMap((id) => [id, id + 1, id + 2]));
const idsOf = fc.array(fc.nat(3000), { maxLength: 50 });

describe("vectors of tokens that know nothing of their neighbours", () => {
  it("are added up as they come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(idsOf, { maxLength: 10 }), async (texts) => {
        const vectors = createTokenVectors(DIMENSIONS, compute);
        for (const ids of texts) {
          await vectors.learn(ids);
          const sum = ids.reduce((total, id) => total + id, 0);
          expect([...vectors.sum(ids)]).toEqual([sum, sum + ids.length, sum + 2 * ids.length]);
        }
      }),
    );
  });

  it("are computed once each, at most 1,024 at a time", async () => {
    const batches: (readonly number[])[] = [];
    const vectors = createTokenVectors(DIMENSIONS, async (ids) => {
      batches.push(ids);
      return compute(ids);
    });
    const ids = Array.from({ length: 2500 }, (_, i) => i);
    await vectors.learn([...ids, ...ids]);
    await vectors.learn(ids);
    expect(batches.map((batch) => batch.length)).toEqual([1024, 1024, 452]);
    expect(batches.flat()).toEqual(ids);
  });

  it("can't be added up before they have been learnt", () => {
    expect(() => createTokenVectors(DIMENSIONS, compute).sum([5])).toThrow("token 5 has not been learnt");
  });
});
