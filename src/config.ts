import { z } from "zod";
import { type Language, languageVariable } from "./bot-language.ts";
import { UserError } from "./errors.ts";
import { type ShardPlan, shardVariables } from "./shard-plan.ts";
import { gitEnvironment } from "./system/environment/git-environment.ts";
import { liesIn } from "./system/lies-in.ts";
import { patternProblem } from "./system/path-patterns.ts";
import { Secret } from "./system/secret.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A file of settings: it need not be there unless somebody has named it. */
type NamedFile = { readonly path: string; readonly isRequired: boolean };

/** Everything the environment decides, validated. */
export interface Config {
  /** Undefined: no Discord, the terminal instead. */
  readonly discordToken: Secret | undefined;
  /** Undefined: Discord is asked which application the token belongs to. */
  readonly discordApplicationId: string | undefined;
  /** Undefined: commands are registered globally. */
  readonly discordGuildId: string | undefined;
  /** Ids of the servers that are answered, or all of them; undefined: all, because nobody has said. */
  readonly discordGuilds: readonly string[] | "all" | undefined;
  /** Base address of the REST API, without the version. */
  readonly discordApiUrl: string;
  /** The gateway connections of this process. */
  readonly shards: ShardPlan;
  /** The language of all replies, wherever and for whomever; undefined: that of whoever reads them. */
  readonly botLanguage: Language | undefined;
  readonly seedsDir: string;
  /** Patterns of the files wanted below it, in the notation of .gitignore: all, where `include` is empty. */
  readonly wantedFiles: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly indexDir: string;
  /** Who may see which articles. */
  readonly accessFile: NamedFile;
  /** What is fetched from elsewhere. */
  readonly sourcesFile: NamedFile;
  readonly gitEnvironment: Readonly<Record<string, string>>;
  readonly embeddingModel: string;
  /** Hub id of the cross-encoder that re-orders the best passages; undefined: none. */
  readonly rerankerModel: string | undefined;
  /** Whether the reader gives its opinion on the best passages. */
  readonly reader: boolean;
  /** Models are never downloaded. */
  readonly embeddingOffline: boolean;
  /** Where downloaded models are kept; undefined: `models/cache` in the project's folder. */
  readonly modelCacheDir: string | undefined;
  /** Base address that models are downloaded from. */
  readonly hubUrl: string;
  /** `file:`, or a postgres:// address, which may hold a password: never print it. */
  readonly storeUrl: Secret;
  readonly watch: boolean;
  /** Generations kept on disk, the current one among them. */
  readonly indexKeep: number;
  /** The least confidence, from 0 to 1, of an answer; undefined: the fitted one. */
  readonly answerThreshold: number | undefined;
  /** The least confidence at which the closest passages are shown, never above that of an answer; undefined: as fitted. */
  readonly closestThreshold: number | undefined;
  /** Seconds after which a member who has asked five questions in a row gains another one; 0: at once. */
  readonly askCooldown: number;
  /** Days after which what members said is removed. */
  readonly feedbackDays: number;
  /** Whether members are known again by their hashes after a restart. */
  readonly feedbackMembers: boolean;
  readonly logLevel: LogLevel;
  /** Undefined: no HTTP server; 0: any free port. */
  readonly httpPort: number | undefined;
  /** The address of this machine that the HTTP server listens at. */
  readonly httpHost: string;
}

// Messages never repeat the value: a token pasted into the wrong variable must not reach a log.
const snowflake = (name: string) => z.string().regex(/^\d{15,20}$/, `must be ${name}: 15 to 20 digits`);
const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
/** A folder begins with a dot, a slash or a drive: what a hub id never does. */
const MODEL_FOLDER = /^(\.{0,2}[\\/]|[A-Za-z]:[\\/])[^\0]*$/;
const model = (rule: string, ...names: readonly string[]) =>
  z.string().refine((value) => names.includes(value) || HUB_ID.test(value) || MODEL_FOLDER.test(value), rule);
const probability = (rule: string) =>
  z
    .string()
    .regex(/^(0?\.\d+|0|1|1\.0+)$/, rule)
    .transform(Number);
const place = (what: string) =>
  z
    .string()
    .regex(/^[^\0]+$/, `must be a ${what}'s path`)
    // Shells write it out, .env files do not: a folder of that name would be made.
    .regex(/^(?!~)/, "must be written out: ~ stands for no folder here");
const folder = place("folder");
const whole = (pattern: RegExp, rule: string) => z.string().regex(pattern, `must be a whole number ${rule}`);
const patterns = z
  .string()
  .transform((list) => list.split(/[,\n]/).flatMap((pattern) => pattern.trim() || []))
  .superRefine((list, context) => {
    for (const [i, pattern] of list.entries()) {
      const problem = patternProblem(pattern);
      if (problem !== undefined) context.addIssue(`has a pattern (number ${i + 1} of ${list.length}) that ${problem}`);
    }
  });

const variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be one word: copy the bot's token again from discord.com/developers/applications")
    .optional(),
  DISCORD_APPLICATION_ID: snowflake("the application's id").optional(),
  DISCORD_GUILD_ID: snowflake("the server's id").optional(),
  DISCORD_GUILDS: z
    .string()
    .regex(
      /^(all|\d{15,20}(\s*,\s*\d{15,20})*)$/,
      "must be the ids of servers, each of 15 to 20 digits, separated by commas, or all",
    )
    .transform((said) => (said === "all" ? said : said.split(/\s*,\s*/)))
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: "must be an http:// or https:// address, such as https://discord.com/api" })
    .default("https://discord.com/api"),
  BOT_LANGUAGE: languageVariable.optional(),
  SEEDS_DIR: folder.default("seeds"),
  SEEDS_INCLUDE: patterns.default([]),
  SEEDS_EXCLUDE: patterns.default([]),
  INDEX_DIR: folder.default("index-data"),
  ACCESS_FILE: place("file").optional(),
  SOURCES_FILE: place("file").optional(),
  EMBEDDING_MODEL: model(
    "must be built-in, a hub id such as Xenova/bge-small-en-v1.5, or a folder such as ./my-model",
    "built-in",
  ).default("built-in"),
  RERANKER_MODEL: model(
    "must be the hub id of a cross-encoder, such as Xenova/ms-marco-MiniLM-L-6-v2, or a folder such as ./my-model",
  ).optional(),
  READER: z.enum(["0", "1"], "must be 1 (read the best passages) or 0 (answer without the reader)").default("1"),
  EMBEDDING_OFFLINE: z.enum(["0", "1"], "must be 1 (never download a model) or 0 (download it once)").default("0"),
  MODEL_CACHE_DIR: folder.optional(),
  HF_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be an http:// or https:// address, such as https://huggingface.co" })
    .default("https://huggingface.co"),
  STORE_URL: z
    .string()
    .regex(
      /^(file:|postgres(ql)?:\/\/\S+)$/,
      "must be file: or an address without spaces such as postgres://user:password@host:5432/database",
    )
    .default("file:"),
  WATCH: z.enum(["0", "1"], "must be 1 (re-index what changes) or 0 (never)").default("1"),
  INDEX_KEEP: whole(/^[1-9]\d{0,2}$/, "from 1 to 999: how many generations of the index to keep").default("2"),
  ANSWER_THRESHOLD: probability("must be a number from 0 (always answer) to 1, such as 0.5").optional(),
  CLOSEST_THRESHOLD: probability(
    "must be a number from 0 (always show the closest passages) to 1, such as 0.2",
  ).optional(),
  ASK_COOLDOWN: whole(/^\d{1,4}$/, "of seconds from 0 (no cooldown) to 9999").default("3"),
  FEEDBACK_DAYS: whole(/^[1-9]\d{0,3}$/, "of days from 1 to 9999: how long to keep what members said").default("180"),
  FEEDBACK_MEMBERS: z
    .enum(["0", "1"], "must be 1 (members are known again by a hash) or 0 (nobody is, after a restart)")
    .default("1"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them")
    .default("127.0.0.1"),
  HTTP_PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, "must be a port from 0 to 65535")
    .optional(),
});

type Variables = z.infer<typeof variables>;

/** What several variables must fulfil together, told of the last of them; where one of them is wrong itself, that is said alone. */
function rule(names: readonly (keyof Variables)[], error: string) {
  return {
    error,
    path: names.slice(-1),
    when: ({ issues }: z.core.ParsePayload) => !issues.some(({ path }) => names.some((name) => name === path?.[0])),
  };
}

const environment = variables
  .refine(
    ({ SEEDS_DIR, INDEX_DIR }) => !liesIn(INDEX_DIR, SEEDS_DIR),
    rule(["SEEDS_DIR", "INDEX_DIR"], "must not lie in SEEDS_DIR, where the index would be taken for articles"),
  )
  .refine(
    ({ ANSWER_THRESHOLD: answer = 1, CLOSEST_THRESHOLD: closest = 0 }) => closest <= answer,
    rule(
      ["ANSWER_THRESHOLD", "CLOSEST_THRESHOLD"],
      "must not be above ANSWER_THRESHOLD: what is sure enough for an answer is never shown as the closest passages",
    ),
  )
  .refine(
    ({ DISCORD_GUILDS, DISCORD_GUILD_ID }) =>
      !Array.isArray(DISCORD_GUILDS) || DISCORD_GUILD_ID === undefined || DISCORD_GUILDS.includes(DISCORD_GUILD_ID),
    rule(
      ["DISCORD_GUILD_ID", "DISCORD_GUILDS"],
      "must name the server of DISCORD_GUILD_ID, too: its commands would be refused",
    ),
  );

/**
 * Reads the configuration from environment variables, the only reader of them. Empty and blank values count as unset.
 * Throws a UserError with one line for each variable that is wrong, all of them at once.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []));
  const parsed = environment.safeParse(Object.fromEntries(given));
  const shards = shardVariables.safeParse(Object.fromEntries(given));
  if (!parsed.success || !shards.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(shards.error?.issues ?? [])];
    throw new UserError(issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join("\n"));
  }
  const values = parsed.data;
  return {
    discordToken: values.DISCORD_TOKEN === undefined ? undefined : new Secret(values.DISCORD_TOKEN),
    discordApplicationId: values.DISCORD_APPLICATION_ID,
    discordGuildId: values.DISCORD_GUILD_ID,
    discordGuilds:
      values.DISCORD_GUILDS ?? (values.DISCORD_GUILD_ID === undefined ? undefined : [values.DISCORD_GUILD_ID]),
    discordApiUrl: values.DISCORD_API_URL.replace(/\/+$/, ""),
    shards: shards.data,
    botLanguage: values.BOT_LANGUAGE,
    seedsDir: values.SEEDS_DIR,
    wantedFiles: { include: values.SEEDS_INCLUDE, exclude: values.SEEDS_EXCLUDE },
    indexDir: values.INDEX_DIR,
    accessFile: { path: values.ACCESS_FILE ?? "access.yaml", isRequired: values.ACCESS_FILE !== undefined },
    sourcesFile: { path: values.SOURCES_FILE ?? "sources.yaml", isRequired: values.SOURCES_FILE !== undefined },
    gitEnvironment: gitEnvironment(env),
    embeddingModel: values.EMBEDDING_MODEL,
    rerankerModel: values.RERANKER_MODEL,
    reader: values.READER === "1",
    embeddingOffline: values.EMBEDDING_OFFLINE === "1",
    modelCacheDir: values.MODEL_CACHE_DIR,
    hubUrl: values.HF_ENDPOINT.replace(/\/+$/, ""),
    storeUrl: new Secret(values.STORE_URL),
    watch: values.WATCH === "1",
    indexKeep: Number(values.INDEX_KEEP),
    answerThreshold: values.ANSWER_THRESHOLD,
    closestThreshold: values.CLOSEST_THRESHOLD,
    askCooldown: Number(values.ASK_COOLDOWN),
    feedbackDays: Number(values.FEEDBACK_DAYS),
    feedbackMembers: values.FEEDBACK_MEMBERS === "1",
    logLevel: values.LOG_LEVEL,
    httpHost: values.HTTP_HOST,
    httpPort: values.HTTP_PORT === undefined ? undefined : Number(values.HTTP_PORT),
  };
}
