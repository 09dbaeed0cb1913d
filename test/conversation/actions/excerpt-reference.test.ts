import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context } from "../../../src/conversation/actions/actions.ts";
import { locateExcerpt, referenceExcerpt } from "../../../src/conversation/actions/excerpt-reference.ts";
import { fakeExcerpt } from "../../fakes/library.ts";
import { nastyText } from "../nasty-text.ts";

describe("a reference to an excerpt", () => {
  const article = fc.tuple(nastyText, nastyText, nastyText).filter(([, text]) => text !== "");

  it("finds it in the same text", () => {
    fc.assert(
      fc.property(article, ([before, text, after]) => {
        const span = { start: before.length, end: before.length + text.length };
        const reference = context.decode(context.encode(referenceExcerpt(fakeExcerpt({ text, ...span }))));
        expect(locateExcerpt(before + text + after, reference)).toEqual(span);
      }),
    );
  });

  it("finds nothing where the text has changed", () => {
    const reference = referenceExcerpt(fakeExcerpt({ text: "It burned.", start: 0, end: 10 }));
    expect(locateExcerpt("It smoked. All night.", reference)).toBeUndefined();
    expect(locateExcerpt("", reference)).toBeUndefined();
    expect(locateExcerpt("x", context.decode("context:nonsense"))).toBeUndefined();
  });
});
