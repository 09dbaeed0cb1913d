import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import { type AccessRule, foldPath } from "./access-rules.ts";

const LISTS = ["servers", "channels", "roles"] as const;
const ID = /^\d{15,20}$/;
/** Thousands of rules; more is no file of rules. */
const MAX_LENGTH = 256 * 1024;
const EXAMPLE = 'write it as  staff: { roles: ["123456789012345678"] }';

/**
 * Reads the rules of an access file: a folder a key, and below it lists of ids. Throws a UserError of one line that names
 * `file`, the line and what to do.
 */
export function parseAccessRules(text: string, file: string): readonly AccessRule[] {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const refuse = (line: number, what: string): never => {
    throw new UserError(`${file} line ${line}: ${what}.`);
  };
  const lineOf = (node: unknown) => lineAt((node as Node | undefined)?.range?.[0]);
  if (text.length > MAX_LENGTH)
    refuse(1, `the file has more than ${MAX_LENGTH / 1024} KiB: name folders, not articles`);
  // Every value is text: as a number, an id would lose its last digits.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    refuse(lineAt(error.pos[0]), `this is not valid YAML (${firstLine(error.message)}): ${EXAMPLE}`);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === "")) return [];
  if (!isMap(contents)) return refuse(lineOf(contents), `folders are expected here: ${EXAMPLE}`);
  return contents.items.map(readRule);

  function readRule({ key, value }: Pair): AccessRule {
    const line = lineOf(key);
    const name = textOf(key) ?? refuse(line, `the name of a folder is expected here: ${EXAMPLE}`);
    const folder = readFolder(name, line);
    if (!isMap(value)) return refuse(line, `servers, channels or roles are expected below ${name}: ${EXAMPLE}`);
    const lists = Object.fromEntries(value.items.map((pair) => readList(pair, name)));
    if (Object.keys(lists).length === 0)
      refuse(line, `${name} names nobody: add servers, channels or roles, or take it out`);
    return { folder, line, ...lists };
  }

  function readFolder(name: string, line: number): string {
    const parts = name
      .replaceAll("\\", "/")
      .split("/")
      .filter((part) => part !== "" && part !== ".");
    if (parts.includes("..")) refuse(line, `${name} leads out of the articles' folder: name a folder below it`);
    return foldPath(parts.join("/"));
  }

  function readList({ key, value }: Pair, folder: string): [(typeof LISTS)[number], ReadonlySet<string>] {
    const line = lineOf(key);
    const named = textOf(key);
    const name = LISTS.find((list) => list === named);
    if (name === undefined)
      return refuse(line, `${named ?? "this"} is not known below ${folder}: use servers, channels or roles`);
    const items = isSeq(value) ? value.items : value === null ? [] : [value];
    if (items.length === 0) refuse(line, `${name} of ${folder} is empty: add an id, or take ${name} out`);
    const ids = items.map((item) => {
      const id = textOf(item);
      if (id === undefined || !ID.test(id)) refuse(lineOf(item), `${name} of ${folder} must be ids of 15 to 20 digits`);
      return id ?? "";
    });
    return [name, new Set(ids)];
  }
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

function firstLine(message: string): string {
  return (
    message
      .split("\n", 1)[0]
      ?.replace(/ at line .*$/, "")
      .replace(/[.:]$/, "") ?? ""
  );
}
