import { expect, it } from "vitest";
import { readFenceLine } from "../../src/corpus/markup/fence-line.ts";

it.each([
  ["```js", "js", undefined],
  ["~~~~ c++ ", "c++", undefined],
  ["```", undefined, undefined],
  ['```yaml title="config/a.yml" {2}', "yaml", "config/a.yml"],
  ["```ts{1,3} filename='a b.ts'", "ts", "a b.ts"],
  ["```js [vite.config.js]", "js", "vite.config.js"],
  ["``` { .python .numberLines }", "python", undefined],
  ['``` title="a.sh"', undefined, "a.sh"],
  ["```{1,3}", undefined, undefined],
])("reads %j", (line, language, title) => {
  expect(readFenceLine(line)).toEqual({ language, title });
});

it("tells code from a fence", () => {
  expect(readFenceLine("let a = `b`;")).toBeUndefined();
});
