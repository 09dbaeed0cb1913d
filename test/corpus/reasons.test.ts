import { expect, it } from "vitest";
import { fileReason } from "../../src/corpus/reasons.ts";

it("says what the file system's refusal means and what to do", () => {
  const reasonOf = (code: string) => fileReason(Object.assign(new Error("internal"), { code }));
  expect(reasonOf("EACCES")).toBe("may not be read: give the bot's user permission to read it");
  expect(reasonOf("ENAMETOOLONG")).toContain("shorten");
  expect(reasonOf("EWEIRD")).toBe("could not be read (EWEIRD)");
  expect(fileReason(new TypeError("x is not a function"))).toContain("could not be read");
});
