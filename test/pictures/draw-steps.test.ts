import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { drawSteps } from "../../pictures/draw-steps.ts";
import { DARK, LIGHT } from "../../pictures/theme.ts";

const root = new URL("../../", import.meta.url);

test("the picture of the places to press is drawn anew, in either theme", async () => {
  for (const [name, theme] of Object.entries({ light: LIGHT, dark: DARK }))
    expect(await readFile(new URL(`docs/steps-${name}.svg`, root), "utf8")).toBe(drawSteps(theme));
});

test("what is pressed bears the number of the step that names it", async () => {
  const readme = await readFile(new URL("README.md", root), "utf8");
  const pressed = drawSteps(LIGHT).matchAll(/font-weight="600">([^<]+)<\/text><circle[^>]*><text[^>]*>(\d)</g);
  const steps = [...pressed].map(([, words, step]) => [step, words]);
  expect(steps.map(([step]) => step)).toEqual(["1", "2", "4"]);
  for (const [step, words] of steps) expect(readme).toMatch(new RegExp(`^${step}\\. .*\\*${words}\\*`, "m"));
});
