import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";

export interface FoundExpression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written in the code below some folders. */
export function findExpressions(root: string, folders: readonly string[]): FoundExpression[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .flatMap((name) => expressionsIn(readFileSync(join(root, folder, name), "utf8"), `${folder}/${name}`)),
  );
}

function expressionsIn(code: string, file: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && isExpression(node.regex)) {
      found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    } else for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: "ts" }).body);
  return found;
}

function isExpression(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === "object" && value !== null && "pattern" in value && "flags" in value;
}
