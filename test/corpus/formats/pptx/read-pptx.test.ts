import { expect, it } from "vitest";
import { readPptx } from "../../../../src/corpus/formats/pptx/read-pptx.ts";
import { makePptx, shape } from "../packed/samples.ts";
import { shownBlocks } from "../shown-article.ts";

it("reads slide by slide, with tables and the speaker's notes, and tells which slide it is", () => {
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const table = `<a:tbl><a:tr>${cell("Size")}${cell("Price")}</a:tr><a:tr>${cell("Small")}${cell("2")}</a:tr></a:tbl>`;
  const article = readPptx(
    makePptx(
      [
        shape("ctrTitle", ["The lamp"]) + shape("sldNum", ["1"]),
        `<p:sld show="0">${shape("title", ["Hidden"])}</p:sld>`,
        shape("title", ["How it"], ["burns"]) + shape("body", ["Oil"], ["of whales", 1], ["Light &amp; more"]) + table,
      ],
      { 3: shape("body", ["Tell them about 1902."]) + shape("sldNum", ["3"]) },
    ),
  );
  expect(shownBlocks(article)).toEqual([
    "h1: The lamp",
    "h2: How it burns",
    "paragraph: - Oil",
    "paragraph: - of whales",
    "paragraph: - Light & more",
    "paragraph: Size | Price",
    "paragraph: Small | 2",
    "paragraph: Tell them about 1902.",
  ]);
  expect(article.metadata).toEqual({ author: "Ann" });
  expect(
    article.places?.map(({ kind, number, start, end }) => [
      kind,
      number,
      article.text.slice(start, start + 8),
      end > start,
    ]),
  ).toEqual([
    ["slide", 1, "The lamp", true],
    ["slide", 3, "How it b", true],
  ]);
});

it("reads no number of a slide among its words", () => {
  const words =
    '<p:sp><p:txBody><a:p><a:r><a:t>Lamps</a:t></a:r><a:fld type="slidenum"><a:t>4</a:t></a:fld></a:p></p:txBody></p:sp>';
  expect(shownBlocks(readPptx(makePptx([words])))).toEqual(["paragraph: Lamps"]);
});
