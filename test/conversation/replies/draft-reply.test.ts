import fc from "fast-check";
import { expect, it } from "vitest";
import { draftReply, type PreviewedChange } from "../../../src/conversation/replies/draft-reply.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { expectSendable, textsOf } from "../measure.ts";
import { nastyText } from "../nasty-text.ts";

const long = nastyText.map((text) => text.repeat(1 + Math.ceil(400 / Math.max(1, text.length))));
const chunk = fc.record({ heading: long, text: long, isNew: fc.boolean() });
const change: fc.Arbitrary<PreviewedChange> = fc.record({
  path: long,
  isNew: fc.boolean(),
  isRemoved: fc.boolean(),
  preview: fc.record(
    {
      isReadable: fc.boolean(),
      title: long,
      remark: long,
      chunks: fc.array(chunk, { maxLength: 8 }),
      added: fc.nat(10_000),
      kept: fc.nat(10_000),
      removed: fc.nat(10_000),
    },
    { requiredKeys: ["isReadable", "title", "chunks", "added", "kept", "removed"] },
  ),
});

it("a preview can be sent, whatever six files say of themselves and ten more are called, and names each of the six", () => {
  const given = fc.tuple(fc.array(change, { minLength: 1, maxLength: 6 }), fc.array(long, { maxLength: 10 }));
  fc.assert(
    fc.property(given, ([changes, leftOut]) => {
      const reply = draftReply({ draft: "0123456789abcdef", changes, isWritten: true, leftOut, words: english });
      expectSendable(reply);
      expect(textsOf(reply.components).filter((text) => text.startsWith("### "))).toHaveLength(changes.length);
    }),
  );
});
