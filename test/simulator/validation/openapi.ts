import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { z } from "zod";
import { invalidFormBody } from "../discord-error.ts";

/** Checks a request body by Discord's own description; throws 50035. `path` is the route's, with `*` for parameters. */
export type BodyCheck = (method: string, path: string, body: unknown) => void;

const description = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const DOCUMENT = "discord";

let loaded: { readonly folder: string; readonly check: BodyCheck } | undefined;

/**
 * The check by `openapi.json` in a folder; without a folder a check that lets everything pass. Schemas are compiled
 * at the first body of their route and shared by all simulators of a process.
 */
export function createBodyCheck(folder: string | undefined): BodyCheck {
  if (!folder) return () => undefined;
  if (loaded?.folder === folder) return loaded.check;
  const document = description.loose().parse(JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")));
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  ajv.addSchema({ ...document, $id: DOCUMENT });
  const compiled = new Map<string, ValidateFunction | undefined>();
  const check: BodyCheck = (method, path, body) => {
    const route = `${method} ${path}`;
    if (!compiled.has(route)) compiled.set(route, compileBody(ajv, document.paths, method, path));
    const validate = compiled.get(route);
    if (validate === undefined || body === undefined || validate(withoutStringPermissions(body))) return;
    const problem = ajv.errorsText(validate.errors, { dataVar: "body" }).slice(0, 500);
    throw invalidFormBody([{ path: [], code: "OPENAPI", message: problem }]);
  };
  loaded = { folder, check };
  return check;
}

function compileBody(ajv: Ajv2020, paths: Record<string, Record<string, unknown>>, method: string, path: string) {
  const described = Object.keys(paths).filter((name) => name.replace(/\{[^}]+\}/g, "*") === path);
  const name = described.find((candidate) => paths[candidate]?.[method.toLowerCase()] !== undefined);
  if (name === undefined) return undefined;
  const operation = z
    .object({ requestBody: z.object({ content: z.object({ "application/json": z.unknown() }) }) })
    .safeParse(paths[name]?.[method.toLowerCase()]);
  if (!operation.success) return undefined;
  const pointer = ["paths", name, method.toLowerCase(), "requestBody", "content", "application/json", "schema"]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  return ajv.compile({ $ref: `${DOCUMENT}#/${pointer}` });
}

/** The description wants a number of `default_member_permissions`, where Discord documents a string of digits. */
function withoutStringPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutStringPermissions);
  if (typeof body !== "object" || body === null || !("default_member_permissions" in body)) return body;
  const { default_member_permissions: _permissions, ...rest } = body;
  return rest;
}
