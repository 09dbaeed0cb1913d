import { isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { z } from "zod";
import { UserError } from "../errors.ts";
import { isDeviceName } from "../system/device-name.ts";
import type { Source } from "./source.ts";
import { KINDS, SOURCE_SCHEMAS } from "./source-schemas.ts";

/** Hundreds of sources; more is no list that a person wrote. */
const MAX_LENGTH = 256 * 1024;
/** A folder's name on every system, and what can be typed. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;
const EXAMPLE = "write it as  handbook: { git: https://example.org/handbook.git }";

/**
 * Reads a list of sources: a name a key, and below it where its articles lie. Throws a UserError of one line that names
 * `file`, the line, the key and what to do.
 */
export function parseSources(text: string, file: string): readonly Source[] {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const lineOf = (node: unknown) => lineAt((node as Node | undefined)?.range?.[0]);
  const refuse = (line: number, what: string): never => {
    throw new UserError(`${file} line ${line}: ${what}.`);
  };
  if (text.length > MAX_LENGTH) refuse(1, `the file has more than ${MAX_LENGTH / 1024} KiB: list fewer sources`);
  // Every value is text: as a number, the branch 1.10 would be 1.1.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    refuse(lineAt(error.pos[0]), `this is not valid YAML (${firstLine(error.message)}): ${EXAMPLE}`);
  // A list that a person wrote repeats nothing by name: it is a pattern without its quotes.
  visit(document, {
    Alias: (_, alias) =>
      refuse(
        lineOf(alias),
        `*${alias.source} must stand in quotes, as "*${alias.source}": YAML has a use of its own for *`,
      ),
  });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === "")) return [];
  if (!isMap(contents)) return refuse(lineOf(contents), `names of sources are expected here: ${EXAMPLE}`);
  return contents.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : "";
    if (!NAME.test(name))
      refuse(lineOf(key), `"${name}" must be a name of at most 50 small letters, digits and hyphens`);
    if (isDeviceName(name)) refuse(lineOf(key), `"${name}" is a device on Windows: give the source another name`);
    if (!isMap(value)) return refuse(lineOf(key), `${name} does not say where its articles lie: ${EXAMPLE}`);
    return readSource(name, value, lineOf(key));
  });

  function readSource(name: string, map: YAMLMap, line: number): Source {
    const fields: unknown = map.toJS(document);
    const [kind, ...others] = KINDS.filter((each) => map.has(each));
    if (kind === undefined) return refuse(line, `${name} does not say where its articles lie: add ${listed(KINDS)}`);
    if (others.length > 0) refuse(line, `${name} has ${listed([kind, ...others], "and")}: make a source of each`);
    const parsed = SOURCE_SCHEMAS[kind].safeParse(fields);
    if (parsed.success) return { name, ...parsed.data };
    return refuse(...describe(name, map, line, parsed.error.issues[0]));
  }

  function describe(name: string, map: YAMLMap, line: number, issue: z.core.$ZodIssue | undefined): [number, string] {
    if (issue?.code === "unrecognized_keys") {
      const [unknown = ""] = issue.keys;
      const pair = map.items.find(({ key }) => isScalar(key) && key.value === unknown);
      return [lineOf(pair?.key), `${name} has no "${unknown}": see which settings a source has, or take it out`];
    }
    const path = issue?.path ?? [];
    const node = map.getIn(path, true);
    return [node === undefined ? line : lineOf(node), `${path[0]?.toString()} of ${name} ${issue?.message}`];
  }
}

function listed(words: readonly string[], last = "or"): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(` ${last} `);
}

function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? "").replace(/ at line .*$/, "").replace(/[.:]$/, "");
}
