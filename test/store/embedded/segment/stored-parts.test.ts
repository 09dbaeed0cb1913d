import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Place } from "../../../../src/corpus/article.ts";
import type { Span } from "../../../../src/language/span.ts";
import { SEGMENT_CHUNKS, segmentsToRewrite } from "../../../../src/store/embedded/folder/segment-upkeep.ts";
import { KeyTable } from "../../../../src/store/embedded/segment/key-table.ts";
import { decodeArrays, encodeArrays } from "../../../../src/store/embedded/segment/named-arrays.ts";
import { decodeText, encodeText, unitBytesOf } from "../../../../src/store/embedded/segment/stored-text.ts";
import { encodeLexicon, Lexicon, StringTable } from "../../../../src/store/embedded/segment/string-table.ts";
import { packOutline, unpackOutline } from "../../../../src/store/packed-outline.ts";

/** Any string that JavaScript can hold, lone surrogates included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("Stored text", () => {
  it("gives back any stretch of any text by positions in UTF-16 code units", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const width = unitBytesOf(text);
        const bytes = encodeText(text, width);
        expect(decodeText(bytes.subarray((start ?? 0) * width, (end ?? 0) * width), width)).toBe(
          text.slice(start, end),
        );
      }),
    );
  });

  it("takes one byte a character where that is enough", () => {
    expect(encodeText("Café", unitBytesOf("Café"))).toHaveLength(4);
    expect(encodeText("“Café”", unitBytesOf("“Café”"))).toHaveLength(12);
  });
});

describe("A packed outline", () => {
  const spans = fc.array(fc.tuple(fc.nat(300), fc.nat({ max: 2 ** 21 })), { maxLength: 30 }).map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
  const blockOf = (span: Span, kind: Block["kind"], title: string): Block =>
    kind === "heading" ? { kind, ...span, level: 3, title } : { kind, ...span };

  it("tells no places from having none to tell", () => {
    expect(unpackOutline(packOutline({ blocks: [], markup: [] }))).toEqual({ blocks: [], markup: [] });
    const without = { blocks: [], markup: [{ start: 1, end: 2 }], places: [] };
    expect(unpackOutline(packOutline(without))).toEqual(without);
  });

  it("gives back what columns are called, and none where none are", () => {
    fc.assert(
      fc.property(fc.option(anyText, { nil: undefined }), (columns) => {
        const blocks = [blockOf({ start: 0, end: 9 }, "paragraph", "")];
        const outline = { blocks, markup: [], ...(columns !== undefined && { columns }) };
        expect(unpackOutline(packOutline(outline))).toEqual(outline);
      }),
    );
  });

  it("gives back every block, every place and all markup", () => {
    const placeKinds = fc.constantFrom<Place["kind"]>("page", "slide", "row", "time");
    const kinds = fc.constantFrom<Block["kind"]>("heading", "paragraph", "code", "mark");
    fc.assert(
      fc.property(
        spans,
        spans,
        spans,
        fc.array(fc.tuple(placeKinds, fc.nat(2 ** 31 - 1)), { minLength: 30, maxLength: 30 }),
        fc.array(fc.tuple(kinds, anyText), { minLength: 30, maxLength: 30 }),
        (own, markup, places, numbered, given) => {
          const blocks = own.map((span, index) => blockOf(span, ...(given[index] ?? ["code", ""])));
          const outline = {
            blocks,
            markup,
            places: places.map((span, index): Place => {
              const [kind, number] = numbered[index] ?? ["page", 1];
              return { ...span, kind, number };
            }),
          };
          expect(unpackOutline(packOutline(outline))).toEqual(outline);
        },
      ),
    );
  });

  it("refuses bytes that are cut short or no outline", () => {
    const packed = packOutline({
      columns: "Name Size",
      blocks: [{ kind: "heading", start: 0, end: 300, level: 1, title: "Mill" }],
      markup: [],
      places: [{ kind: "page", start: 0, end: 300, number: 300 }],
    });
    for (let end = 0; end < packed.length; end++)
      expect(() => unpackOutline(packed.subarray(0, end))).toThrow(RangeError);
    expect(() => unpackOutline(Buffer.from([1, 9, 0, 0]))).toThrow(RangeError);
    expect(() => unpackOutline(Buffer.from([0, 2, 9, 0, 0, 0]))).toThrow(RangeError);
  });
});

describe("A lexicon", () => {
  it("finds every string it holds and no other", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: "grapheme" })),
        fc.string({ unit: "grapheme" }),
        (strings, other) => {
          const { buffer } = encodeArrays(encodeLexicon("words", strings));
          if (!(buffer instanceof ArrayBuffer)) throw new Error("no buffer of its own");
          const reader = decodeArrays(buffer, "it");
          const lexicon = new Lexicon(reader, "words");
          const table = new StringTable(reader, "words");
          expect(strings.map((text) => lexicon.find(text))).toEqual(strings.map((_, index) => index));
          expect(strings.map((_, index) => table.at(index))).toEqual(strings);
          if (!strings.includes(other)) expect(lexicon.find(other)).toBe(-1);
        },
      ),
    );
  });
});

describe("The key table", () => {
  it("finds the first place of every key, and nothing for others", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (numbers) => {
        const key = (number: number) => createHash("sha256").update(String(number)).digest("hex");
        const table = new KeyTable(Buffer.concat(numbers.map((number) => Buffer.from(key(number), "hex"))));
        for (const number of numbers) expect(table.find(key(number))).toBe(numbers.indexOf(number));
        expect(table.find(key(41))).toBeUndefined();
      }),
    );
  });

  it("tells keys apart that begin alike", () => {
    const keys = Array.from(
      { length: 100 },
      (_, number) => `${"00".repeat(31)}${number.toString(16).padStart(2, "0")}`,
    );
    const table = new KeyTable(Buffer.from(keys.join(""), "hex"));
    expect(keys.map((key) => table.find(key))).toEqual(keys.map((_, index) => index));
  });
});

describe("The upkeep of segments", () => {
  const use = (name: string, chunks: number, aliveChunks = chunks) => ({
    segment: { name, articles: 1, chunks, dead: [] },
    aliveChunks,
  });

  it("leaves a few segments as they are", () => {
    expect(segmentsToRewrite([use("a", 5), use("b", 700), use("c", SEGMENT_CHUNKS)])).toEqual(new Set());
  });

  it("writes a segment anew that is mostly dead", () => {
    expect(segmentsToRewrite([use("a", SEGMENT_CHUNKS, SEGMENT_CHUNKS / 3), use("b", 10, 6)])).toEqual(new Set(["a"]));
  });

  it("never lets small segments grow in number, and rewrites little for that", () => {
    let segments: readonly { name: string; chunks: number }[] = [{ name: "base", chunks: SEGMENT_CHUNKS }];
    let rewritten = 0;
    const updates = 3000;
    for (let update = 0; update < updates; update += 1) {
      const again = segmentsToRewrite(segments.map(({ name, chunks }) => use(name, chunks)));
      const moved = segments.filter(({ name }) => again.has(name)).reduce((sum, { chunks }) => sum + chunks, 0);
      rewritten += moved;
      segments = [...segments.filter(({ name }) => !again.has(name)), { name: `s${update}`, chunks: 10 + moved }];
      expect(segments.length).toBeLessThan(40);
    }
    expect(rewritten / updates).toBeLessThan(10 * 8);
  });
});
