import { expect, it } from "vitest";
import { readEpub } from "../../../../src/corpus/formats/epub/read-epub.ts";
import { UnusableFileError } from "../../../../src/corpus/unusable-file.ts";
import { makeEpub } from "../packed/samples.ts";
import { shownBlocks } from "../shown-article.ts";

const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body>${body}</body></html>`;

it("reads the chapters of a book in their order, without its table of contents", () => {
  const article = readEpub(
    makeEpub({
      "ch 2.xhtml": xhtml("<section><h1>Oil</h1><p>Whale&nbsp;oil.</p><br/><pre>code</pre></section>"),
      "ch1.xhtml": xhtml("<h1>Light</h1><p/><p>Electric light.</p>"),
    }),
  );
  expect(shownBlocks(article)).toEqual([
    "h1: Oil",
    "paragraph: Whale\u00a0oil.",
    "code: code",
    "h1: Light",
    "paragraph: Electric light.",
  ]);
  expect(article).toMatchObject({ places: [], metadata: { title: "The lamp", author: "Ann", lang: "en" } });
});

it("tells a protected book from one whose fonts alone are hidden", () => {
  const encrypted = (algorithm: string) =>
    makeEpub(
      { "a.xhtml": xhtml("<p>Text</p>") },
      { "META-INF/encryption.xml": `<encryption><enc:EncryptionMethod Algorithm="${algorithm}"/></encryption>` },
    );
  expect(shownBlocks(readEpub(encrypted("http://www.idpf.org/2008/embedding")))).toEqual(["paragraph: Text"]);
  expect(() => readEpub(encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))).toThrow(
    new UnusableFileError("is protected against copying: get it without that protection"),
  );
});

it("leaves out the numbers of notes and of printed pages, and how signs are read", () => {
  const body =
    '<p>Whale oil<a epub:type="noteref" href="#n">1</a> of <ruby>鯨<rp>(</rp><rt>kujira</rt><rp>)</rp></ruby>.<span epub:type="pagebreak">12</span></p><aside epub:type="footnote" id="n">A note.</aside>';
  expect(shownBlocks(readEpub(makeEpub({ "a.xhtml": xhtml(body) })))).toEqual([
    "paragraph: Whale oil of 鯨.",
    "paragraph: A note.",
  ]);
});
