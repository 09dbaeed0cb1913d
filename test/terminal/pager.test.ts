import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { openPager } from "../../src/terminal/pager.ts";

const PAGE = "a\nb\nc\n";

function window(rows: number | undefined) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), rows === undefined ? {} : { rows });
  return { input, output, pager: openPager({ input, output, question: "More? " }) };
}

test("what the window holds is shown at once; before more, it asks", async () => {
  const { input, output, pager } = window(8);
  expect(await pager.show(PAGE)).toBe(true);
  expect(await pager.show(PAGE)).toBe(true);
  expect(String(output.read())).toBe(PAGE + PAGE);
  const third = pager.show(PAGE);
  input.write("\n");
  expect(await third).toBe(true);
  expect(String(output.read())).toBe(`More? ${PAGE}`);
});

test("whoever has seen enough sees no more", async () => {
  const { input, output, pager } = window(5);
  await pager.show(PAGE);
  const second = pager.show(PAGE);
  input.write("q\n");
  expect(await second).toBe(false);
  expect(String(output.read())).toBe(`${PAGE}More? `);
});

test("an input that ends is an answer, too", async () => {
  const { input, pager } = window(5);
  await pager.show(PAGE);
  const second = pager.show(PAGE);
  input.end();
  expect(await second).toBe(false);
});

test("where nobody knows how large the window is, everything is shown", async () => {
  const { output, pager } = window(undefined);
  for (let n = 0; n < 50; n++) expect(await pager.show(PAGE)).toBe(true);
  expect(String(output.read())).toBe(PAGE.repeat(50));
});

test("a question typed instead of Enter ends the list, rather than showing more of it", async () => {
  const { input, pager } = window(5);
  await pager.show(PAGE);
  const second = pager.show(PAGE);
  input.write("What does the ferry cost?\n");
  expect(await second).toBe(false);
});
