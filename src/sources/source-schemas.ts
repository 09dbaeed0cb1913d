import { Cron } from "croner";
import { z } from "zod";
import { patternProblem } from "../system/path-patterns.ts";

/** Sites and servers have other guests: nothing changes so often that it must be fetched more often. */
const LEAST_MINUTES_BETWEEN = 10;
/** More addresses than anybody lists by hand. */
const MOST_LISTED = 2000;
const LONGEST_ADDRESS = 2000;
/** `user@host:path`, as git takes it for ssh. */
const SSH_PLACE = /^[\w.-]+@[A-Za-z0-9][\w.-]*:(?!\/\/)[^\s-]\S*$/;

const text = z.string("must be text");

const schedule = text.superRefine((pattern, context) => {
  const problem = scheduleProblem(pattern);
  if (problem !== undefined) context.addIssue(problem);
});

const gitAddress = text.max(LONGEST_ADDRESS, "is too long").superRefine((address, context) => {
  if (SSH_PLACE.test(address)) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.password)
    context.addIssue("holds a password, which others could read here: use an address for ssh, or put it in ~/.netrc");
  else if (!["https:", "ssh:"].includes(url?.protocol ?? "") || !/^\w/.test(url?.host ?? ""))
    context.addIssue("must be an address that begins with https:// or ssh://, or one such as git@example.org:docs.git");
});

const pageAddress = text.max(LONGEST_ADDRESS, "is too long").superRefine((address, context) => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !["https:", "http:"].includes(url.protocol))
    context.addIssue("must be an address that begins with https:// or http://");
  else if (url.username !== "" || url.password !== "")
    context.addIssue("holds a password: list pages that can be read without one");
});

const branch = text.regex(
  /^(?![-./])(?!.*(?:\.\.|\/\/|@\{|[./]$|\.lock$))[\w./@+-]{1,200}$/,
  "must be the name of a branch, such as main",
);

const folder = text
  .transform((path) => path.replace(/^\.?\/+|(?<!\/)\/+$/g, ""))
  .refine(
    (path) => path !== "" && !path.split("/").some((part) => ["", ".", "..", ".git"].includes(part)),
    "must be a folder of the repository, such as docs/guide",
  );

const patterns = z.array(text, "must be a list of patterns, such as [/guide/]").superRefine((list, context) => {
  for (const [i, pattern] of list.entries()) {
    const problem = patternProblem(pattern);
    if (problem !== undefined) context.addIssue({ code: "custom", path: [i], message: problem });
  }
});

const isPrivate = z
  .enum(["true", "false"], "must be true (its addresses may lie in your own network) or false")
  .default("false")
  .transform((said) => said === "true");

/** What a source of each kind is told by, and how it comes out. */
export const SOURCE_SCHEMAS = {
  git: z
    .strictObject({
      git: gitAddress,
      branch: branch.optional(),
      folder: folder.default(""),
      schedule: schedule.optional(),
    })
    .transform((said) => ({
      kind: "git" as const,
      url: said.git,
      branch: said.branch,
      folder: said.folder,
      schedule: said.schedule,
    })),
  sitemap: z
    .strictObject({
      sitemap: pageAddress,
      include: patterns.default([]),
      private: isPrivate,
      schedule: schedule.optional(),
    })
    .transform((said) => ({
      kind: "sitemap" as const,
      url: said.sitemap,
      include: said.include,
      mayBePrivate: said.private,
      schedule: said.schedule,
    })),
  pages: z
    .strictObject({
      pages: z
        .array(pageAddress, "must be a list of addresses")
        .min(1, "is empty: add an address")
        .max(MOST_LISTED, `has more than ${MOST_LISTED} addresses: make several sources`),
      private: isPrivate,
      schedule: schedule.optional(),
    })
    .transform((said) => ({
      kind: "pages" as const,
      urls: said.pages,
      mayBePrivate: said.private,
      schedule: said.schedule,
    })),
};

export const KINDS = ["git", "sitemap", "pages"] as const satisfies readonly (keyof typeof SOURCE_SCHEMAS)[];

function scheduleProblem(pattern: string): string | undefined {
  let runs: readonly number[];
  try {
    runs = new Cron(pattern, { paused: true }).nextRuns(10).map((run) => run.getTime());
  } catch {
    return 'is not a time as cron writes it, such as "0 4 * * *" for every day at four';
  }
  if (runs.length === 0) return "never comes: check its day and month";
  const isTooOften = runs.some((run, i) => run - (runs[i - 1] ?? 0) < LEAST_MINUTES_BETWEEN * 60_000);
  return isTooOften ? `comes more often than every ${LEAST_MINUTES_BETWEEN} minutes: let more time pass` : undefined;
}
