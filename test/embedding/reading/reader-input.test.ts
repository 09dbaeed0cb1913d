import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INPUT_TOKENS, layOutInput } from "../../../src/embedding/reading/reader-input.ts";

const CLS = 2;
const SEP = 3;
/** A sentence of so many tokens that are told apart by their number. */
const sentence = (token: number, length: number) => Array.from({ length }, () => token);

describe("what the reader takes in", () => {
  it("is the question, the heading and each sentence, every one closed", () => {
    expect(layOutInput([10, 11], [20], [[30, 31], [], [40]])).toEqual({
      ids: [CLS, 10, 11, SEP, 20, SEP, 30, 31, SEP, 40, SEP],
      ends: [8, 10],
      taken: [0, 2],
    });
  });

  it("is 32 tokens of the question and 24 of the heading at most", () => {
    const input = layOutInput(sentence(10, 33), sentence(20, 25), [[30]]);
    expect(input?.ids).toEqual([CLS, ...sentence(10, 32), SEP, ...sentence(20, 24), SEP, 30, SEP]);
  });

  it("is nothing without a question, without sentences and without a word in them", () => {
    expect(layOutInput([], [20], [[30]])).toBeUndefined();
    expect(layOutInput([10], [20], [])).toBeUndefined();
    expect(layOutInput([10], [20], [[], []])).toBeUndefined();
  });

  // [CLS] 10 [SEP] [SEP] leave room for 252 tokens.
  it("fills its 256 tokens to the last, and cuts off a sentence that goes beyond", () => {
    const exact = layOutInput([10], [], [sentence(30, 251)]);
    expect(exact?.ids).toHaveLength(INPUT_TOKENS);
    expect(exact?.ends).toEqual([255]);
    expect(layOutInput([10], [], [sentence(30, 252)])).toEqual(exact);
  });

  it("leaves out a sentence of which fewer than eight tokens would fit, unless it is shorter", () => {
    const long = sentence(30, 243);
    expect(layOutInput([10], [], [long, sentence(40, 9)])?.taken).toEqual([0]);
    expect(layOutInput([10], [], [long, sentence(40, 7)])?.taken).toEqual([0, 1]);
    expect(layOutInput([10], [], [sentence(30, 242), sentence(40, 9)])?.ids.slice(-9)).toEqual([
      ...sentence(40, 8),
      SEP,
    ]);
  });

  it("is of a long passage the part that ends behind the sentence named", () => {
    const sentences = [30, 31, 32, 33, 34, 35, 36, 37].map((token) => sentence(token, 60));
    expect(layOutInput([10], [], sentences)?.taken).toEqual([0, 1, 2, 3]);
    expect(layOutInput([10], [], sentences, 2)?.taken).toEqual([0, 1, 2, 3]);
    expect(layOutInput([10], [], sentences, 5)?.taken).toEqual([3, 4, 5, 6]);
    expect(layOutInput([10], [], sentences, 7)?.taken).toEqual([4, 5, 6, 7]);
  });

  it("never has more than 256 tokens, closes what it takes, and takes the sentence named", () => {
    const tokens = fc.array(fc.integer({ min: 5, max: 31_999 }), { maxLength: 300 });
    fc.assert(
      fc.property(tokens, tokens, fc.array(tokens, { maxLength: 30 }), fc.nat(35), (question, heading, all, around) => {
        const input = layOutInput(question, heading, all, around);
        if (input === undefined) {
          expect(
            question.length === 0 ||
              all
                .slice(around)
                .concat(all)
                .every((one) => one.length === 0),
          ).toBe(true);
          return;
        }
        const { ids, ends, taken } = input;
        expect(ids.length).toBeLessThanOrEqual(INPUT_TOKENS);
        expect(ids.flatMap((id, place) => (id === SEP ? [place] : [])).slice(2)).toEqual(ends);
        expect(ends).toHaveLength(taken.length);
        const named = Math.min(around, all.length - 1);
        if ((all[named]?.length ?? 0) > 0) expect(taken).toContain(named);
        let start = ids.indexOf(SEP, ids.indexOf(SEP) + 1) + 1;
        taken.forEach((place, index) => {
          const read = ids.slice(start, ends[index]);
          expect(all[place]?.slice(0, read.length)).toEqual(read);
          start = (ends[index] ?? 0) + 1;
        });
      }),
    );
  });
});
