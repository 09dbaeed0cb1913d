import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openSettings } from "../../src/settings/open-settings.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/server-settings.ts";
import { settingsInFolder } from "../../src/settings/settings-file.ts";
import type { SettingsStore } from "../../src/settings/settings-store.ts";
import { settingsInTable } from "../../src/settings/settings-table.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

const [ONE, OTHER, ROLE] = ["123456789012345671", "123456789012345672", "123456789012345673"];
const THIRD = "123456789012345674";

interface Opened {
  readonly store: SettingsStore;
  close(): Promise<void>;
}

/** What every place for the settings of servers must do. */
function describeSettingsStore(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const start = async () => openSettings(opened.store, fakeLogger());

    it("begins with the defaults for every server", async () => {
      expect((await start()).of(ONE)).toEqual(DEFAULT_SETTINGS);
      expect((await start()).of(null)).toEqual(DEFAULT_SETTINGS);
    });

    it("keeps what one server decides, after a restart too, and none other's", async () => {
      const settings = await start();
      await settings.change(ONE, { isPrivate: true, ownersRole: ROLE });
      await settings.change(ONE, { excerpts: 1 });
      for (const each of [settings, await start()]) {
        expect(each.of(ONE)).toEqual({ ...DEFAULT_SETTINGS, isPrivate: true, ownersRole: ROLE, excerpts: 1 });
        expect(each.of(OTHER)).toEqual(DEFAULT_SETTINGS);
      }
    });

    it("takes back what was decided", async () => {
      const settings = await start();
      await settings.change(ONE, { ownersRole: ROLE });
      await settings.change(ONE, { ownersRole: undefined });
      expect((await start()).of(ONE)).toEqual(DEFAULT_SETTINGS);
    });

    it("keeps all changes of many servers at once", async () => {
      const settings = await start();
      const guilds = Array.from({ length: 20 }, (_, n) => String(BigInt(ONE) + BigInt(n)));
      await Promise.all(guilds.map((guild, n) => settings.change(guild, { excerpts: 1 + (n % 3) })));
      const again = await start();
      expect(guilds.map((guild) => again.of(guild).excerpts)).toEqual(guilds.map((_, n) => 1 + (n % 3)));
    });

    it("keeps all that one server changes at once", async () => {
      const settings = await start();
      await Promise.all([
        settings.change(ONE, { excerpts: 1 }),
        settings.change(ONE, { isPrivate: true }),
        settings.change(ONE, { ownersRole: ROLE }),
      ]);
      const all = { ...DEFAULT_SETTINGS, excerpts: 1, isPrivate: true, ownersRole: ROLE };
      expect([settings.of(ONE), (await start()).of(ONE)]).toEqual([all, all]);
    });

    it("changes nothing that cannot be kept, and refuses what is no setting", async () => {
      const settings = await openSettings(
        { ...opened.store, write: () => Promise.reject(new Error("The disk is full.")) },
        fakeLogger(),
      );
      await expect(settings.change(ONE, { excerpts: 2 })).rejects.toThrow("full");
      await expect((await start()).change(ONE, { excerpts: 99 })).rejects.toThrow();
      expect(settings.of(ONE)).toEqual(DEFAULT_SETTINGS);
    });
  });
}

describeSettingsStore("The settings in a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-settings-"));
  return { store: settingsInFolder(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describeSettingsStore("The settings in PostgreSQL", async () => {
  const postgres = await openTables(database);
  return { store: settingsInTable(postgres), close: () => database.remove(postgres) };
});

describe("The file of settings", () => {
  async function place(text: string) {
    const folder = await mkdtemp(join(tmpdir(), "footnote-settings-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, "servers.json");
    await writeFile(path, text);
    return { path, store: settingsInFolder(folder) };
  }

  it("is refused whole when it is damaged, and never written over", async () => {
    for (const text of ["{", "[]", '{"format":2,"servers":{}}']) {
      const { path, store } = await place(text);
      await expect(openSettings(store, fakeLogger())).rejects.toThrow(/servers\.json is damaged: mend it/);
      await expect(store.write(ONE, DEFAULT_SETTINGS)).rejects.toThrow(/damaged/);
      expect(await readFile(path, "utf8")).toBe(text);
    }
  });

  it("is made with its folder, and what cannot be written is said with what to do", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footnote-settings-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const below = settingsInFolder(join(folder, "below"));
    await below.write(ONE, DEFAULT_SETTINGS);
    expect([...(await below.read()).keys()]).toEqual([ONE]);
    // Where nobody makes a file, whatever they may do.
    const nowhere = settingsInFolder("/proc/self").write(ONE, DEFAULT_SETTINGS);
    await expect(nowhere).rejects.toThrow(/servers\.json cannot be written: check the folder/);
  });

  it("lets those hold of a server's settings that are understood, and says which are not", async () => {
    const odd = { excerpts: "many", strictness: "sterner", channels: [OTHER], isPrivate: true };
    const { store } = await place(
      JSON.stringify({ format: 1, servers: { [ONE]: odd, [OTHER]: { excerpts: 2 }, [THIRD]: "none" } }),
    );
    const log = fakeLogger();
    const settings = await openSettings(store, log);
    expect(settings.of(ONE)).toEqual({ ...DEFAULT_SETTINGS, channels: [OTHER], isPrivate: true });
    expect(settings.of(OTHER).excerpts).toBe(2);
    expect(settings.of(THIRD)).toEqual(DEFAULT_SETTINGS);
    expect(log.entries.filter(({ level }) => level === "warn")).toMatchObject([
      { fields: { guild: ONE, settings: ["excerpts", "strictness"] } },
      { fields: { guild: THIRD } },
    ]);
  });
});
