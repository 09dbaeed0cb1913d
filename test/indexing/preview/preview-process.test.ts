import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { previewInProcess } from "../../../src/indexing/preview/preview-process.ts";
import { temporaryFolder } from "../../store/temporary-folder.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const OPTIONS = {
  entry: join(ROOT, "dist", "src", "cli", "serve-previews.js"),
  setup: { model: "built-in", modelDirectory: join(ROOT, "models", "built-in") },
};
const paragraph = (topic: string) =>
  `## ${topic}\n\n${`The ${topic} is looked after by its keeper every day. `.repeat(12)}\n\n`;

it("a process tells which chunks would come, stay and go, and why a file cannot be an article", async () => {
  const folder = await temporaryFolder();
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const before = await write("1", paragraph("lamp") + paragraph("door"));
  const after = await write("2", `---\ntitle: The tower\n---\n${paragraph("lamp")}${paragraph("stairs")}`);
  const [changed, removed, empty] = await previewInProcess(
    [
      { path: "tower.md", before, after },
      { path: "tower.md", before },
      { path: "empty.md", after: await write("3", "\n") },
    ],
    OPTIONS,
  );
  expect(changed).toMatchObject({ title: "The tower", isReadable: true });
  const headings = (isNew: boolean) =>
    new Set(changed?.chunks.filter((each) => each.isNew === isNew).map(({ heading }) => heading));
  expect([headings(true), headings(false)]).toEqual([new Set(["stairs"]), new Set(["lamp"])]);
  expect(changed).toMatchObject({ added: changed?.kept, removed: changed?.kept });
  expect(removed).toMatchObject({ chunks: [], added: 0, kept: 0, removed: 2 * (changed?.kept ?? 0) });
  expect(empty).toMatchObject({ isReadable: false, remark: expect.stringContaining("no text") });
});

it("a file over which the process hangs is told of, and harms nobody", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "1"), paragraph("lamp"));
  const [preview] = await previewInProcess([{ path: "lamp.md", after: join(folder, "1") }], {
    ...OPTIONS,
    patience: 1,
  });
  expect(preview).toMatchObject({ isReadable: false, remark: expect.stringContaining("ended the process") });
});

it("a draft that takes more than a file may is told of, and the next one is read", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "1"), "<p>a".repeat(6_000_000));
  await writeFile(join(folder, "2"), paragraph("lamp"));
  const changes = ["bomb.html", "lamp.md"].map((path, i) => ({ path, after: join(folder, `${i + 1}`) }));
  const [bomb, lamp] = await previewInProcess(changes, OPTIONS);
  expect(bomb).toMatchObject({ isReadable: false, remark: expect.stringContaining("more time or memory") });
  expect(lamp).toMatchObject({ isReadable: true, added: lamp?.chunks.length });
});
