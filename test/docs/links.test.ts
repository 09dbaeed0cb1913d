import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
/** The project's own pages; articles of tests may lead nowhere. */
const pages = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"], { cwd: ROOT, encoding: "utf8" })
  .split("\n")
  .filter(
    (page) => page !== "" && !/^(test\/fixtures|seeds|examples\/[^/]+)\//.test(page) && existsSync(join(ROOT, page)),
  );

const read = (page: string) => readFileSync(join(ROOT, page), "utf8");

/** The page without what stands in code. */
const prose = (page: string) =>
  read(page)
    .replaceAll(/^```.*?^```/gms, "")
    .replaceAll(/`[^`\n]*`/g, "");

function linksOf(page: string): string[] {
  const markdown = [...prose(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = ""]) => link);
  const html = [...prose(page).matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].map(([, link = ""]) => link);
  return [...markdown, ...html];
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  const headings = [
    ...read(page)
      .replaceAll(/^```.*?^```/gms, "")
      .matchAll(/^#{1,6} (.+)$/gm),
  ];
  return headings.map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
}

test("every page of the project's has been found", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "ARCHITECTURE.md", "docs/install.md"]));
});

test.each(pages)("every link of %s leads somewhere", (page) => {
  const broken = linksOf(page).filter((link) => {
    if (/^(https:|mailto:)/.test(link)) return !URL.canParse(link);
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});
