import { resolve, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinPath, safeFolder, safeName, safeUploadName } from "../../src/authoring/file-name.ts";
import { nastyText } from "../conversation/nasty-text.ts";

const anyText = fc.oneof(
  nastyText,
  fc.string({ unit: "binary" }),
  fc.constantFrom("../../etc", "con", ".git", "a/../b"),
);
/** Letters, marks, digits, and hyphens inside: no dots, slashes, controls or anything else that a file system acts upon. */
const SAFE = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

describe("A safe name", () => {
  it("is a name that every file system takes, whatever it is made of", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = safeName(text);
        expect(name).toMatch(SAFE);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  it("leaves room for what a file is called while it is written, in letters of four bytes too", () => {
    expect(Buffer.byteLength(safeName("𐌰".repeat(100)))).toBe(180);
    expect(safeName(`${"𐌰".repeat(44)} 𐌱𐌱`)).toBe("𐌰".repeat(44));
  });

  it("keeps letters of every script", () => {
    expect(safeName("How do I reset my VPN?")).toBe("how-do-i-reset-my-vpn");
    expect(safeName("Größe & Maß")).toBe("größe-maß");
    expect(safeName("密码 重置")).toBe("密码-重置");
    expect(safeName("🎉")).toBe("article");
    expect(safeName("CON")).toBe("article-con");
  });
});

describe("A safe folder", () => {
  it("never leads out of the folder that it is below", () => {
    const root = resolve("/srv/seeds");
    fc.assert(
      fc.property(anyText, anyText, (folder, title) => {
        const place = resolve(root, ...joinPath(safeFolder(folder), safeName(title)).split("/"));
        expect(place.startsWith(root + sep)).toBe(true);
        expect(place.split(sep).some((part) => part.startsWith("."))).toBe(false);
      }),
    );
    expect(safeFolder("Guides/../../Setup\\Linux")).toBe("guides/setup/linux");
    expect(safeFolder(" / ")).toBe("");
  });
});

describe("The name of an uploaded file", () => {
  it("keeps its ending, and is refused where that is not read", () => {
    const endings = [".md", ".pdf"];
    expect(safeUploadName("Read Me (1).MD", endings)).toBe("read-me-1.md");
    expect(safeUploadName("../../x.pdf", endings)).toBe("x.pdf");
    expect(safeUploadName("x.pdf.exe", endings)).toBeUndefined();
    expect(safeUploadName(".md", endings)).toBeUndefined();
  });
});
