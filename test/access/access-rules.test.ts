import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { foldersHidden, isOutside } from "../../src/access/access-rules.ts";
import type { Audience } from "../../src/access/audience.ts";
import { openAccess } from "../../src/access/open-access.ts";
import { parseAccessRules } from "../../src/access/parse-rules.ts";
import { UserError } from "../../src/errors.ts";
import { fakeLogger } from "../fakes/logger.ts";

const [STAFF, BOARD, HERE, ELSEWHERE, ROOM] = [1, 2, 3, 4, 5].map((n) => `12345678901234567${n}`) as [
  string,
  string,
  string,
  string,
  string,
];

const read = (text: string) => parseAccessRules(text, "access.yaml");
const member = (roles: readonly string[], place: Partial<Audience> = {}): Audience => ({
  guildId: HERE,
  channelIds: [ROOM],
  readers: [roles],
  ...place,
});
const hidden = (text: string, audience: Audience) => foldersHidden(read(text), audience);

describe("the access rules", () => {
  it("hide a folder from those who have none of its roles", () => {
    const rules = `staff: { roles: ["${STAFF}", ${BOARD}] }`;
    expect(hidden(rules, member([STAFF]))).toEqual([]);
    expect(hidden(rules, member([ELSEWHERE, BOARD]))).toEqual([]);
    expect(hidden(rules, member([ELSEWHERE]))).toEqual(["staff"]);
    expect(hidden(rules, member([]))).toEqual(["staff"]);
  });

  it("hide it from a channel as soon as one kind of its readers has none of the roles", () => {
    const rules = `staff: { roles: [${STAFF}] }`;
    expect(hidden(rules, member([], { readers: [[STAFF], [BOARD, STAFF]] }))).toEqual([]);
    expect(hidden(rules, member([], { readers: [[STAFF], [BOARD]] }))).toEqual(["staff"]);
  });

  it("want the server, the channel and the role, where they name them", () => {
    const rules = `a: { servers: ${HERE} }\nb: { channels: [${ROOM}] }\nc: { servers: [${HERE}], roles: [${STAFF}] }`;
    expect(hidden(rules, member([STAFF]))).toEqual([]);
    expect(hidden(rules, member([STAFF], { guildId: ELSEWHERE }))).toEqual(["a", "c"]);
    expect(hidden(rules, member([STAFF], { channelIds: [ELSEWHERE] }))).toEqual(["b"]);
    expect(hidden(rules, member([STAFF], { channelIds: [ELSEWHERE, ROOM] }))).toEqual([]);
  });

  it("cover what lies in a folder, however its name is written, and nothing beside it", () => {
    const [folder = ""] = hidden(`./Übung/Staff/: { roles: [${STAFF}] }`, member([]));
    for (const path of ["übung/staff/a.md", "ÜBUNG/staff/b/c.md", "u\u0308bung/staff/a.md", "übung/staff"])
      expect(isOutside([folder], path)).toBe(false);
    for (const path of ["übung/staffing.md", "übung/a.md", "staff/a.md"]) expect(isOutside([folder], path)).toBe(true);
    expect(isOutside(hidden(`/: { roles: [${STAFF}] }`, member([])), "a.md")).toBe(false);
  });

  it("are none in an empty file", () => {
    for (const text of ["", "\n", "# nothing\n", "---\n"]) expect(read(text)).toEqual([]);
  });

  it.each([
    [`staff: { roles: [${STAFF}] }\npress:\n  roles: []`, 3, /roles of press is empty/],
    ["staff:\n  roles: [12345]", 2, /15 to 20 digits/],
    [`staff:\n  role: [${STAFF}]`, 2, /role is not known .*servers, channels or roles/],
    ["staff:\n", 1, /servers, channels or roles/],
    ["staff: {}", 1, /names nobody/],
    [`\n../secret: { roles: [${STAFF}] }`, 2, /leads out/],
    ["- staff", 1, /folders are expected/],
    [`a: { roles: [${STAFF}] }\na: { roles: [${BOARD}] }`, 2, /not valid YAML/],
    ["a: [", 1, /not valid YAML/],
    [`a: { roles: [&x ${STAFF}, *x] }`, 1, /15 to 20 digits/],
  ])("say in one line what is wrong with %j", (text, line, words) => {
    const refused = (() => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(UserError);
    expect(String(refused)).toMatch(words);
    expect(String(refused)).toMatch(new RegExp(`access\\.yaml line ${line}: [^\\n]+\\.$`));
  });

  it("are read or refused in one line, whatever the file says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                "a",
                ":",
                " ",
                "\n",
                "- ",
                "[",
                "{",
                "}",
                "]",
                "*x",
                "&x",
                STAFF,
                "roles",
                "!!int ",
                "|",
                "'",
              ),
              { maxLength: 30 },
            )
            .map((parts) => parts.join("")),
        ),
        (text) => {
          try {
            for (const { folder } of read(text)) expect(typeof folder).toBe("string");
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            expect((error as UserError).message).not.toContain("\n");
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the file of access rules", () => {
  async function place() {
    const folder = await mkdtemp(join(tmpdir(), "footnote-access-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, "access.yaml");
    const log = fakeLogger();
    const open = async (isRequired = false) => {
      const access = await openAccess({ path, isRequired, log, every: 20 });
      onTestFinished(() => access.close());
      return access;
    };
    return { path, log, open };
  }
  const rule = (folder: string) => `${folder}: { roles: [${STAFF}] }\n`;

  it("need not be there unless it was asked for", async () => {
    const { open } = await place();
    expect((await open()).rules()).toEqual([]);
    await expect(open(true)).rejects.toThrow(/^ACCESS_FILE: there is no file/);
  });

  it("serves nothing when it is wrong at the start", async () => {
    const { path, open } = await place();
    await writeFile(path, "staff:");
    await expect(open()).rejects.toThrow(/access\.yaml line 1/);
  });

  it("is followed; while it is wrong or gone, the rules from before hold on", async () => {
    const { path, log, open } = await place();
    await writeFile(path, rule("staff"));
    const access = await open();
    const folders = () => access.rules().map(({ folder }) => folder);
    await writeFile(path, rule("press"));
    await expect.poll(folders).toEqual(["press"]);
    const errors = () => log.entries.filter(({ level }) => level === "error").map(({ message }) => message);
    await writeFile(path, "press: everyone, please");
    await expect.poll(errors).toEqual([expect.stringMatching(/hold on: access\.yaml line 1: [^\n]*\.$/)]);
    expect(folders()).toEqual(["press"]);
    await rm(path);
    await expect.poll(errors).toHaveLength(2);
    expect(folders()).toEqual(["press"]);
    await writeFile(path, rule("board"));
    await expect.poll(folders).toEqual(["board"]);
  });
});
