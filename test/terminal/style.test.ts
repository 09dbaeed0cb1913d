import { expect, test } from "vitest";
import { createStyle, showsLinks } from "../../src/terminal/style.ts";

test("the width is that of the window now", () => {
  let columns: number | undefined = 60;
  const style = createStyle({
    terminal: true,
    colour: true,
    get columns() {
      return columns;
    },
  });
  expect(style.columns).toBe(60);
  columns = 90;
  expect(style.columns).toBe(90);
  columns = 0;
  expect(style.columns).toBeUndefined();
});

test.each([
  [{ TERM: "xterm-256color" }, true],
  [{}, true],
  [{ TERM: "linux" }, false],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal" }, false],
])("in a terminal of %j links can be clicked: %s", (env, expected) => {
  expect(showsLinks(env)).toBe(expected);
  const style = createStyle({ terminal: true, colour: true, links: showsLinks(env) });
  const link = style.link("Rules", "https://example.org/");
  expect(link.includes("\u001b]8;;")).toBe(expected);
  expect(link).toContain("https://example.org/");
});
