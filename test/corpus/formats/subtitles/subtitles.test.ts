import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubtitles } from "../../../../src/corpus/formats/subtitles/subtitles.ts";
import { blocksOf, contentOf } from "../read-text.ts";

const said = (text: string) => blocksOf(contentOf(readSubtitles, text)).map(([, ...words]) => words);

describe("subtitles", () => {
  it("are read as what is said, in paragraphs that end at pauses, by their times", () => {
    const srt = `1\r
00:00:01,000 --> 00:00:04,000\r
Welcome to\r
<i>the lighthouse.</i>\r
\r
2\r
00:00:04,500 --> 00:00:06,000\r
{\\an8}It is old.\r
\r
3\r
01:12:30,000 --> 01:12:34,000\r
The lamp burns oil.\r
`;
    expect(said(srt)).toEqual([
      ["Welcome to the lighthouse. It is old.", "time 1"],
      ["The lamp burns oil.", "time 4350"],
    ]);
  });

  it("tell who speaks, and leave out styles and notes", () => {
    const vtt = `WEBVTT - The tour

STYLE
::cue { color: red }

NOTE not for readers

00:01.000 --> 00:04.000 align:start
<v.loud Ada>The lamp &amp; the oil.</v>

intro
00:04.000 --> 00:06.000
<v Ada>It burns.

00:06.000 --> 00:08.000
BOB: Who fills it?
`;
    expect(said(vtt)).toEqual([
      ["Ada: The lamp & the oil. It burns.", "time 1"],
      ["BOB: Who fills it?", "time 6"],
    ]);
    expect(contentOf(readSubtitles, vtt).derivedTitle).toBe("The tour");
  });

  it("of other programs have short times, their own line ends, and words above words", () => {
    expect(said("1\n0:0:1,0 --> 0:0:2,0\n{\\an8}The lamp\\Nburns <ruby>油<rt>abura</rt></ruby>.\n")).toEqual([
      ["The lamp burns 油.", "time 1"],
    ]);
  });

  it("that roll up are read once", () => {
    const cue = (at: number, ...lines: string[]) => `00:0${at}.000 --> 00:0${at + 1}.000\n${lines.join("\n")}\n\n`;
    expect(said(`WEBVTT\n\n${cue(1, "the lamp")}${cue(2, "the lamp", "is lit")}${cue(3, "is lit")}`)).toEqual([
      ["the lamp is lit", "time 1"],
    ]);
  });

  it("without a pause or a full stop come in paragraphs all the same", () => {
    const cue = (at: number) =>
      `00:${String(at).padStart(2, "0")}:00.000 --> 00:${at + 1}:00.000\nword ${at} and on\n\n`;
    const long = Array.from({ length: 400 }, (_, i) => cue(10 + (i % 49)).replace("word", `word${i}`)).join("");
    expect(Math.max(...said(long).map(([text = ""]) => text.length))).toBeLessThan(1000);
  });

  it("are refused where there are none", () => {
    expect(() => contentOf(readSubtitles, "WEBVTT\n\nHello")).toThrow("holds no subtitles");
    expect(() => contentOf(readSubtitles, "99:99 --> x")).toThrow("holds no subtitles");
  });

  it("of any text keep their blocks in order", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "00:01.000 --> 00:02.000", "- a", "<v A>b", "A: b", "NOTE", "{\\an1}"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = ["00:00.000 --> 00:01.000", "said", ...lines].join("\n").replaceAll(/(?!\s)\p{Cc}/gu, "");
        let at = 0;
        for (const { start, end } of contentOf(readSubtitles, text).blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
      }),
    );
  });
});
