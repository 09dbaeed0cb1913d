import type { z } from "zod";
import { type BodyIssue, invalidFormBody } from "../discord-error.ts";

/** Parses a body, or throws the refusal 50035 that Discord would send. `prefix` is where the body lies in the request. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown, prefix: readonly string[] = []): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidFormBody(result.error.issues.map(describeIssue), prefix);
}

/** A custom issue with Discord's own error code, for `superRefine`. */
export function issue(code: string, message: string, path: PropertyKey[] = []) {
  return { code: "custom" as const, message, path, params: { code } };
}

function describeIssue(found: z.core.$ZodIssue): BodyIssue {
  const { path } = found;
  switch (found.code) {
    case "too_big":
      if (found.origin === "string") return { path, ...tooLong(found.maximum) };
      if (found.origin === "array") return { path, ...badLength(`${found.maximum} or fewer`) };
      return { path, code: "NUMBER_TYPE_MAX", message: `int value should be less than or equal to ${found.maximum}.` };
    case "too_small":
      if (found.origin === "string" || found.origin === "array") {
        return Number(found.minimum) === 1 ? { path, ...required } : { path, ...badLength(`${found.minimum} or more`) };
      }
      return {
        path,
        code: "NUMBER_TYPE_MIN",
        message: `int value should be greater than or equal to ${found.minimum}.`,
      };
    case "invalid_type":
      if (found.input === undefined) return { path, ...required };
      return {
        path,
        code: `${found.expected.toUpperCase()}_TYPE_CONVERT`,
        message: `Could not interpret value as ${found.expected}.`,
      };
    case "invalid_value":
      return { path, code: "BASE_TYPE_CHOICES", message: `Value must be one of {${found.values.join(", ")}}.` };
    case "invalid_union":
      return { path, code: "UNION_TYPE_CHOICES", message: `The value of field "type" is not valid here.` };
    case "custom": {
      const code = found.params?.["code"];
      return { path, code: typeof code === "string" ? code : "BASE_TYPE_INVALID", message: found.message };
    }
    default:
      return { path, code: "BASE_TYPE_INVALID", message: found.message };
  }
}

const required = { code: "BASE_TYPE_REQUIRED", message: "This field is required" } as const;

function tooLong(maximum: number | bigint) {
  return { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${maximum} or fewer in length.` };
}

function badLength(range: string) {
  return { code: "BASE_TYPE_BAD_LENGTH", message: `Must be ${range} in length.` };
}
