import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeReport } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

async function openServer() {
  const owners = fakeAuthoring();
  const indexing = { builds: 0, refusal: "" };
  const library = {
    ...createLibrary(),
    reindex: async () => {
      if (indexing.refusal !== "") throw new UserError(indexing.refusal);
      indexing.builds += 1;
      return fakeReport();
    },
  };
  const opened = await openBot(library, { owners });
  const { discord } = opened;
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const ada = discord.member({ name: "ada" });
  const folder = join(owners.seedsDir, "discord", discord.guildIds[0] ?? "");
  const read = (path: string) => readFile(join(folder, path), "utf8");
  return { ...opened, owners, library, olga, ada, folder, read, indexing };
}

const FIELDS = {
  title: "Lamp oil",
  folder: "Guides",
  text: "Use colza oil.\n\nNever petrol.",
  asks: "Which oil?\n\nWhat burns?",
};

test("Olga adds Ada's message to the articles, with its author, date, link and files", async () => {
  const { discord, olga, ada, folder, read, indexing } = await openServer();
  const said = ada.say("# The lamp burns colza oil.\nAsk @olga for more.", {
    files: [
      { name: "Oil List.txt", content: "Colza and rape." },
      { name: "lamp.exe", content: "MZ" },
    ],
  });
  const form = await olga.contextMenu("Add to articles", said);
  const values = form.modal.components.map((part) => ("component" in part ? part.component : undefined));
  expect(values.map((field) => field && "value" in field && field.value)).toEqual([
    "The lamp burns colza oil.",
    "general",
    expect.stringContaining("@olga"),
    false,
  ]);
  const preview = await olga.submit(form, { asks: "Which oil?" });
  expect(preview.ephemeral).toBe(true);
  expect(preview.text()).toContain("Nothing has been saved yet");
  expect(preview.text()).toContain("lamp.exe");
  expect(indexing.builds).toBe(0);
  await (await olga.click(preview, "Save")).until((shown) => shown.text().includes("and indexed"));
  expect(indexing.builds).toBe(1);
  expect(await read("general/the-lamp-burns-colza-oil.md")).toMatch(
    /^---\ntitle: "The lamp burns colza oil\."\nauthor: "ada"\npublished: "\d{4}-\d\d-\d\d"\nurl: "https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+"\nasks:\n {2}- "Which oil\?"\n---\n\n# The lamp burns colza oil\.\nAsk @.?olga for more\.\n$/u,
  );
  expect(await read("general/oil-list.txt")).toBe("Colza and rape.");
  expect((await readdir(join(folder, "general"))).sort()).toEqual(["oil-list.txt", "the-lamp-burns-colza-oil.md"]);
  expect(discord.refused()).toEqual([]);
});

test("Olga writes an article, looks at it, changes her mind and saves what she saw last", async () => {
  const { discord, olga, read } = await openServer();
  const preview = await olga.submit(await olga.slash("article new"), FIELDS);
  expect(preview.text()).toMatch(/New: .*guides\/lamp-oil\.md/);
  expect(preview.text()).toContain("1 new chunk · 0 unchanged · 0 gone");
  const again = await olga.submit(await olga.click(preview, "Edit"), { text: "Use rape oil." });
  expect(again.id).toBe(preview.id);
  expect(again.text()).toContain("Use rape oil.");
  await olga.click(again, "Save");
  expect(await read("guides/lamp-oil.md")).toBe(
    '---\ntitle: "Lamp oil"\nasks:\n  - "Which oil?"\n  - "What burns?"\n---\n\nUse rape oil.\n',
  );
  expect(discord.refused()).toEqual([]);
});

test("a draft survives a restart, and is saved once, however often it is pressed", async () => {
  const { discord, bot, olga, owners, library, read } = await openServer();
  const preview = await olga.submit(await olga.slash("article new"), FIELDS);
  await bot.stop();
  await startIn(discord, library, { owners });
  const pressed = await Promise.all([olga.click(preview, "Save"), olga.click(preview, "Save")]);
  await pressed[0]?.until((shown) => shown.text().includes("and indexed"));
  expect(await read("guides/lamp-oil.md")).toContain("colza");
  const article = `discord/${discord.guildIds[0]}/guides/lamp-oil.md`;
  expect((await olga.slash("article history", { article })).text()).toContain("no earlier versions");
});

test("Olga changes an article, looks at its history, restores it, removes it and brings it back", async () => {
  const { discord, olga, folder, read } = await openServer();
  await olga.click(await olga.submit(await olga.slash("article new"), FIELDS), "Save");
  const [choice] = await olga.autocomplete("article edit", {}, "article");
  expect(choice?.name).toBe("guides/lamp-oil.md");
  const article = String(choice?.value);
  const changed = await olga.submit(await olga.slash("article edit", { article }), { text: "Use rape oil." });
  expect(changed.text()).toContain("1 new chunk · 0 unchanged · 1 gone");
  await olga.click(changed, "Save");
  expect(await read("guides/lamp-oil.md")).toContain("rape");

  const history = await olga.slash("article history", { article });
  const [version] = history.menus()[0]?.options ?? [];
  const restored = await olga.select(history, version?.label ?? "");
  expect(restored.text()).toContain("colza");
  await olga.click(restored, "Save");
  expect(await read("guides/lamp-oil.md")).toContain("colza");

  const removal = await olga.slash("article remove", { article });
  expect(removal.text()).toContain("0 new chunks · 0 unchanged · 1 gone");
  await olga.click(removal, "Save");
  expect(await readdir(join(folder, "guides"))).toEqual([]);
  expect(await olga.autocomplete("article edit", {}, "article")).toEqual([]);
  const [removed] = await olga.autocomplete("article history", {}, "article");
  const last = await olga.slash("article history", { article: String(removed?.value) });
  await olga.click(await olga.select(last, last.menus()[0]?.options[0]?.label ?? ""), "Save");
  expect(await read("guides/lamp-oil.md")).toContain("colza");
  expect(discord.refused()).toEqual([]);
});

test("Olga uploads files; what is not read is refused, what is there is replaced and kept", async () => {
  const { discord, olga, read } = await openServer();
  const file = olga.upload("Oil list.TXT", "Colza.");
  const upload = await olga.slash("article upload", { file, folder: "../Lists" });
  expect(upload.text()).toMatch(/New: .*lists\/oil-list\.txt/);
  await olga.click(upload, "Save");
  const other = await olga.slash("article upload", { file: olga.upload("oil-list.txt", "Rape."), folder: "lists" });
  expect(other.text()).toMatch(/Changed: /);
  await olga.click(other, "Save");
  expect(await read("lists/oil-list.txt")).toBe("Rape.");
  const refused = await olga.slash("article upload", { file: olga.upload("x.exe", "MZ") });
  expect(refused.text()).toContain("x.exe has a format that is not read");
  const empty = await olga.slash("article upload", { file: olga.upload("empty.md", "\n") });
  expect(empty.text()).toContain("It cannot be an article");
  expect(empty.buttons().map(({ label }) => label)).toEqual(["Discard"]);
  const large = olga.upload("large.txt", "x".repeat(10_000_001));
  expect((await olga.slash("article upload", { file: large })).text()).toContain("larger than 10 MB");
  expect(discord.refused()).toEqual([]);
});

test("Olga uploads several files with a form, looks at what they would be, and saves them together", async () => {
  const { discord, owners, olga, read, indexing } = await openServer();
  const form = await olga.slash("article upload", { folder: "Lists" });
  const fields = form.modal.components.flatMap((part) => ("component" in part ? [part.component] : []));
  const endings = fields.flatMap((field) => ("file_types" in field ? (field.file_types ?? []) : []));
  expect(endings).toEqual(owners.authoring.extensions);
  const files0 = [olga.upload("Oil list.TXT", "Colza."), olga.upload("wicks.md", "# Wicks\n\nCotton.")];
  const preview = await olga.submit(form, { files0, files1: [olga.upload("prices.csv", "oil,price\ncolza,3")] });
  expect(preview.ephemeral).toBe(true);
  expect(preview.text().match(/New: .*/g)).toHaveLength(3);
  expect(preview.text()).toContain("Nothing has been saved yet");
  expect(indexing.builds).toBe(0);
  await (await olga.click(preview, "Save")).until((shown) => shown.text().includes("and indexed"));
  expect(indexing.builds).toBe(1);
  expect(await read("lists/oil-list.txt")).toBe("Colza.");
  expect(await read("lists/prices.csv")).toBe("oil,price\ncolza,3");
  expect(discord.refused()).toEqual([]);
});

test("a form of files has the limits of the options: five files, ten megabytes each, formats that are read, all or none", async () => {
  const { discord, olga, ada, folder } = await openServer();
  const open = () => olga.slash("article upload");
  const some = (count: number, ending: string) =>
    Array.from({ length: count }, (_, n) => olga.upload(`list-${n}.${ending}`, "Colza."));
  expect((await olga.submit(await open(), {})).text()).toContain("choose at least one");
  await expect(open().then((form) => olga.submit(form, { files0: some(6, "txt") }))).rejects.toThrow("0 to 5 files");
  const six = await olga.submit(await open(), { files0: some(5, "txt"), files1: some(1, "csv") });
  expect(six.text()).toContain("At most 5 files can be uploaded at once");
  const large = [olga.upload("large.txt", "x".repeat(10_000_001)), ...some(1, "txt")];
  expect((await olga.submit(await open(), { files0: large })).text()).toContain("large.txt is larger than 10 MB");
  await expect(open().then((form) => olga.submit(form, { files0: some(1, "exe") }))).rejects.toThrow("no such files");
  const twice = [olga.upload("a.txt", "One."), olga.upload("A.TXT", "Two.")];
  expect((await olga.submit(await open(), { files0: twice })).text()).toContain("the same name");
  expect((await ada.slash("article upload", {}, { overridden: true })).text()).toContain("Manage Server");
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
  expect(discord.refused()).toEqual([]);
});

test("members find none of it, and are refused where a server shows it to them or buttons fall into their hands", async () => {
  const { discord, olga, ada, folder } = await openServer();
  await expect(ada.slash("article new")).rejects.toThrow("hidden");
  const overridden = { overridden: true };
  const file = ada.upload("x.md", "Mine.");
  const said = ada.say("Mine, too.");
  const preview = await olga.submit(await olga.slash("article new"), FIELDS);
  const article = "discord/1/x.md";
  for (const refused of [
    await ada.slash("article new", {}, overridden),
    await ada.slash("article upload", { file }, overridden),
    await ada.slash("article edit", { article }, overridden),
    await ada.slash("article remove", { article }, overridden),
    await ada.slash("article history", { article }, overridden),
    await ada.contextMenu("Add to articles", said, overridden),
  ]) {
    expect(refused.text()).toContain("Manage Server");
  }
  expect(await ada.autocomplete("article edit", {}, "article", overridden)).toEqual([]);
  // Another owner's draft is not theirs to save.
  const otto = discord.member({ name: "otto", permissions: ["ManageGuild"] });
  const message = await olga.click(preview, "Discard");
  expect(message.text()).toContain("nothing has been changed");
  expect((await otto.slash("article new")).kind).toBe("modal");
  expect((await readdir(folder)).filter((name) => !name.startsWith("."))).toEqual([]);
});

test("what is saved but cannot be indexed yet is saved", async () => {
  const { olga, indexing, read } = await openServer();
  indexing.refusal = "The index is locked.";
  const saved = await olga.click(await olga.submit(await olga.slash("article new"), FIELDS), "Save");
  await saved.until((shown) => shown.text().includes("not indexed yet: The index is locked."));
  expect(await read("guides/lamp-oil.md")).toContain("colza");
});

test("a server sees and changes its own articles alone", async () => {
  const owners = fakeAuthoring();
  const { discord } = await openBot(createLibrary(), {
    owners,
    discord: { guilds: [{ name: "One" }, { name: "Two", channels: ["two"] }] },
  });
  const olga = discord.member({ name: "olga", guild: "One", permissions: ["ManageGuild"] });
  const otto = discord.member({ name: "otto", guild: "Two", permissions: ["ManageGuild"] });
  await olga.click(await olga.submit(await olga.slash("article new"), FIELDS), "Save");
  expect(await otto.autocomplete("article history", {}, "article")).toEqual([]);
  const article = `discord/${discord.guildIds[0]}/guides/lamp-oil.md`;
  for (const command of ["article edit", "article remove", "article history"])
    expect((await otto.slash(command, { article })).text()).toContain("no such article");
});

test("what access.yaml hides from an owner is neither edited nor shown in a preview", async () => {
  const owners = fakeAuthoring();
  const maySee = (_: unknown, path: string) => !path.includes("/staff/");
  const { discord } = await openBot({ maySee }, { owners });
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const path = `discord/${discord.guildIds[0]}/staff/lamp-oil.md`;
  await mkdir(join(owners.seedsDir, path, ".."), { recursive: true });
  await writeFile(join(owners.seedsDir, path), "The code is Quandrint.");
  for (const subcommand of ["remove", "history"])
    expect((await olga.slash(`article ${subcommand}`, { article: path })).text()).toContain("no such article");
  const preview = await olga.submit(await olga.slash("article new"), { ...FIELDS, folder: "staff" });
  expect(preview.text()).toContain("no such article");
});

test("what another owner saved while a form was open is not written over, and what was typed is kept", async () => {
  const { discord, olga, owners } = await openServer();
  await olga.click(await olga.submit(await olga.slash("article new"), FIELDS), "Save");
  const [path = ""] = await owners.authoring.list(discord.guildIds[0] ?? "");
  const omar = discord.member({ name: "omar", permissions: ["ManageGuild"] });
  const [first, second] = [
    await olga.slash("article edit", { article: path }),
    await omar.slash("article edit", { article: path }),
  ];
  await omar.click(await omar.submit(second, { text: "Omar writes." }), "Save");
  const preview = await olga.submit(first, { text: "Olga writes." });
  expect((await olga.click(preview, "Save")).text()).toContain("has been changed meanwhile");
  expect(await readFile(join(owners.seedsDir, path), "utf8")).toContain("Omar writes.");
  expect(JSON.stringify((await olga.click(preview, "Edit")).modal)).toContain("Olga writes.");
});

test("of several files none is saved when another owner saved one of them meanwhile", async () => {
  const { discord, olga, read, folder } = await openServer();
  const otto = discord.member({ name: "otto", permissions: ["ManageGuild"] });
  const upload = async (owner: typeof olga, names: readonly string[], text: string) =>
    owner.submit(await owner.slash("article upload"), { files0: names.map((name) => owner.upload(name, text)) });
  const first = await upload(olga, ["oil.md", "wicks.md"], "# Mine\n\nColza.");
  const second = await upload(otto, ["lamps.md", "oil.md"], "# Mine\n\nRape.");
  await (await olga.click(first, "Save")).until((shown) => shown.text().includes("and indexed"));
  expect((await otto.click(second, "Save")).text()).toContain("has been changed meanwhile");
  expect(await read("oil.md")).toContain("Colza.");
  expect((await readdir(folder)).filter((name) => !name.startsWith(".")).sort()).toEqual(["oil.md", "wicks.md"]);
});

test("what access.yaml hides after its draft was made is neither opened nor saved", async () => {
  const owners = fakeAuthoring();
  let isHidden = false;
  const { discord } = await openBot({ maySee: () => !isHidden }, { owners });
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const preview = await olga.submit(await olga.slash("article new"), FIELDS);
  isHidden = true;
  expect((await olga.click(preview, "Edit")).text()).toContain("no such article");
  expect((await olga.click(preview, "Save")).text()).toContain("no such article");
  expect(await owners.authoring.list(discord.guildIds[0] ?? "")).toEqual([]);
});
