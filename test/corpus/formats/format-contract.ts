import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleContent, type ArticleFormat, findFormat } from "../../../src/corpus/formats/format.ts";
import { FORMATS } from "../../../src/corpus/formats/registry.ts";
import { UnusableFileError } from "../../../src/corpus/unusable-file.ts";
import { expectOrdered } from "./expect-ordered.ts";

/** A whole file of a format, and words that stand in it. */
export interface FormatSample {
  readonly extension: string;
  readonly bytes: Buffer;
  readonly says: readonly string[];
  /** Whether every text is one of this format: then none is ever refused. */
  readonly isText?: boolean;
}

/** What tells people what to do: a sentence after the colon. */
const FIX = /: [a-z].*\b(?:it|them|save|open|write|put|rename|remove|convert|split|list|export|copy)\b/;
const RUNS = 60;

/** What every format promises, whatever the bytes. */
export function describeFormat({ extension, bytes, says, isText = false }: FormatSample): void {
  const format = findFormat(FORMATS, `file${extension}`);
  if (format === undefined) throw new Error(`No format has files that end in ${extension}`);

  describe(`files that end in ${extension}`, () => {
    it("are read, with every offset in the text and every block in order", async () => {
      const content = await outcomeOf(format, bytes);
      if (typeof content === "string") throw new Error(content);
      for (const words of says) expect(content.text).toContain(words);
      expectWhole(content);
    });

    it("are read the same each time", async () => {
      expect(await outcomeOf(format, bytes)).toEqual(await outcomeOf(format, bytes));
    });

    it("are left as they were handed over", async () => {
      const copy = Buffer.from(bytes);
      await outcomeOf(format, copy);
      expect(copy.equals(bytes)).toBe(true);
    });

    it("are read or refused with what to do when they are cut short or damaged", async () => {
      const cut = fc.integer({ min: 0, max: bytes.length }).map((length) => bytes.subarray(0, length));
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
      const damaged = fc.array(change, { minLength: 1, maxLength: 20 }).map((changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
      await fc.assert(
        fc.asyncProperty(fc.oneof(cut, damaged), (given) => expectPromise(format, given)),
        { numRuns: RUNS },
      );
    });

    it("are read or refused with what to do when they are anything else", async () => {
      const anything = fc.uint8Array({ maxLength: 400 }).map((given) => Buffer.from(given));
      const text = fc.string({ unit: "binary", maxLength: 200 }).map((given) => Buffer.from(given));
      const pieces = fc
        .array(fc.constantFrom(...piecesOf(bytes)), { maxLength: 40 })
        .map((parts) => Buffer.concat(parts));
      await fc.assert(
        fc.asyncProperty(fc.oneof(anything, text, pieces), (given) => expectPromise(format, given)),
        { numRuns: RUNS },
      );
    });

    if (!isText) return;
    it("are never refused for what they say", async () => {
      // A quotation mark that nothing closes is damage to a table of values.
      const said = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).filter((text) => !text.includes('"'));
      await fc.assert(
        fc.asyncProperty(said, async (given) => {
          expect(typeof (await outcomeOf(format, Buffer.from(`${given}\nwords`)))).toBe("object");
        }),
        { numRuns: RUNS },
      );
    });
  });
}

/** What a format makes of bytes, or the reason why that is nothing. Anything else that is thrown is a fault. */
async function outcomeOf(format: ArticleFormat, bytes: Buffer): Promise<ArticleContent | string> {
  try {
    return await (await format.load())(bytes);
  } catch (error) {
    if (error instanceof UnusableFileError) return error.message;
    throw error;
  }
}

async function expectPromise(format: ArticleFormat, bytes: Buffer): Promise<void> {
  const outcome = await outcomeOf(format, bytes);
  if (typeof outcome === "string") expect(outcome).toMatch(FIX);
  else expectWhole(outcome);
}

function expectWhole(content: ArticleContent): void {
  const { text, blocks, markup, places = [], warning } = content;
  expectOrdered(content);
  const inside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= end && end <= text.length;
  expect([...blocks, ...markup, ...places].filter((span) => !inside(span))).toEqual([]);
  let last = 0;
  for (const { start, end, number } of places) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(number).toBeGreaterThanOrEqual(0);
    last = end;
  }
  for (const block of blocks) if (block.kind === "heading") expect(block.level).toBeGreaterThanOrEqual(1);
  if (warning !== undefined) expect(warning).toMatch(/\w/);
}

/** Parts of a file, to be put together otherwise. */
function piecesOf(bytes: Buffer): Buffer[] {
  const length = Math.max(1, Math.ceil(bytes.length / 40));
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  );
}
