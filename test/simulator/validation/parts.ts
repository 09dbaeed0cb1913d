import { z } from "zod";
import { limits } from "../limits.ts";
import { issue } from "./issues.ts";

/** Text that must say something: Discord strips white space before it measures. */
export function visibleText(maximum: number) {
  return z
    .string()
    .max(maximum)
    .superRefine((text, context) => {
      if (text.trim() === "") context.addIssue(issue("BASE_TYPE_REQUIRED", "This field is required"));
    });
}

export const snowflake = z
  .union([z.string(), z.int()])
  .transform(String)
  .superRefine((id, context) => {
    if (!/^\d{1,20}$/.test(id)) context.addIssue(issue("NUMBER_TYPE_COERCE", `Value "${id}" is not snowflake.`));
  });

export const customId = z.string().min(1).max(limits.customId);

/** An address of one of these schemes. */
export function address(schemes: readonly string[], maximum = 2048) {
  return z
    .string()
    .max(maximum)
    .superRefine((url, context) => {
      if (!URL.canParse(url)) return context.addIssue(issue("URL_TYPE_INVALID_URL", "Not a well formed URL."));
      const { protocol } = new URL(url);
      if (schemes.includes(protocol.slice(0, -1))) return;
      const allowed = schemes.map((scheme) => `'${scheme}'`).join(", ");
      context.addIssue(
        issue(
          "URL_TYPE_INVALID_SCHEME",
          `Scheme "${protocol.slice(0, -1)}" is not supported: use one of (${allowed}).`,
        ),
      );
    });
}

export const webSchemes = ["http", "https"] as const;

export const emoji = z.object({
  id: snowflake.nullish(),
  name: z.string().max(32).nullish(),
  animated: z.boolean().nullish(),
});

/** The places at which a value repeats an earlier one. */
export function repeats<T>(values: readonly T[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
