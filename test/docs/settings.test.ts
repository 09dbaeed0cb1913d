import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

test("the README's table of settings names what .env.example explains, and nothing else", () => {
  const [, table = ""] = /^### Configuration$(.*?)^### /ms.exec(read("README.md")) ?? [];
  const named = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => line.split("|")[1]?.match(/[A-Z][A-Z_]+/g) ?? []);
  const explained = [...read(".env.example").matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.length).toBeGreaterThan(0);
  expect(named.toSorted()).toEqual(explained.toSorted());
});
