import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";

const problems = (env: Record<string, string>) => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error.message.split("\n");
    throw error;
  }
  return [];
};

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(parseConfig({})).toMatchObject({
      discordToken: undefined,
      discordApiUrl: "https://discord.com/api",
      shards: "auto",
      seedsDir: "seeds",
      wantedFiles: { include: [], exclude: [] },
      indexDir: "index-data",
      embeddingModel: "built-in",
      rerankerModel: undefined,
      reader: true,
      embeddingOffline: false,
      modelCacheDir: undefined,
      hubUrl: "https://huggingface.co",
      watch: true,
      indexKeep: 2,
      answerThreshold: undefined,
      closestThreshold: undefined,
      askCooldown: 3,
      logLevel: "info",
      httpHost: "127.0.0.1",
      httpPort: undefined,
    });
  });

  it("refuses folders that would be made in the wrong place", () => {
    expect(problems({ SEEDS_DIR: "~/articles" })).toEqual([expect.stringMatching(/^SEEDS_DIR .*written out/)]);
    for (const place of ["seeds", "./seeds/", "seeds/index", "seeds/../seeds/a/b"]) {
      expect(problems({ INDEX_DIR: place })).toEqual([expect.stringMatching(/^INDEX_DIR .*SEEDS_DIR/)]);
    }
    for (const place of ["seeds-index", "../seeds/index", "/seeds", "..seeds"])
      expect(problems({ INDEX_DIR: place })).toEqual([]);
    expect(problems({ SEEDS_DIR: "/srv", INDEX_DIR: "/srv/..index" })).toHaveLength(1);
  });

  it("serves the servers that are named, else that of the commands, else all", () => {
    const [one, two] = ["123456789012345678", "223456789012345678"];
    const guilds = (env: Record<string, string>) => parseConfig(env).discordGuilds;
    expect(guilds({ DISCORD_GUILDS: ` ${one} , ${two} ` })).toEqual([one, two]);
    expect(guilds({ DISCORD_GUILD_ID: one })).toEqual([one]);
    expect(guilds({ DISCORD_GUILD_ID: one, DISCORD_GUILDS: "all" })).toBe("all");
    expect(guilds({})).toBeUndefined();
    for (const wrong of ["12", `${one},`, `${one} ${two}`, "none", `${one};${two}`])
      expect(problems({ DISCORD_GUILDS: wrong })).toEqual([expect.stringMatching(/^DISCORD_GUILDS must be the ids/)]);
    expect(problems({ DISCORD_GUILD_ID: one, DISCORD_GUILDS: two })).toEqual([
      expect.stringMatching(/^DISCORD_GUILDS must name the server of DISCORD_GUILD_ID/),
    ]);
  });

  it("reads every variable", () => {
    const config = parseConfig({
      DISCORD_TOKEN: "abc.def.ghi",
      DISCORD_APPLICATION_ID: "123456789012345678",
      DISCORD_GUILD_ID: "223456789012345678",
      DISCORD_API_URL: "http://127.0.0.1:8080/api/",
      SHARD_IDS: "0-3",
      SHARD_COUNT: "8",
      SEEDS_DIR: "/srv/articles",
      SEEDS_INCLUDE: "*.md, docs/**",
      SEEDS_EXCLUDE: "drafts/",
      INDEX_DIR: "/srv/index",
      EMBEDDING_MODEL: "Xenova/bge-small-en-v1.5",
      RERANKER_MODEL: "Xenova/ms-marco-MiniLM-L-6-v2",
      READER: "0",
      EMBEDDING_OFFLINE: "1",
      MODEL_CACHE_DIR: "/srv/models",
      HF_ENDPOINT: "https://mirror.example/",
      STORE_URL: "postgres://me:secret@db/footnote",
      WATCH: "0",
      INDEX_KEEP: "5",
      ANSWER_THRESHOLD: "0.25",
      CLOSEST_THRESHOLD: "0.125",
      LOG_LEVEL: "debug",
      HTTP_HOST: "0.0.0.0",
      HTTP_PORT: "9090",
    });
    expect(config.discordToken?.reveal()).toBe("abc.def.ghi");
    expect(config.storeUrl.reveal()).toBe("postgres://me:secret@db/footnote");
    expect(config).toMatchObject({
      discordApplicationId: "123456789012345678",
      discordGuildId: "223456789012345678",
      discordApiUrl: "http://127.0.0.1:8080/api",
      embeddingModel: "Xenova/bge-small-en-v1.5",
      rerankerModel: "Xenova/ms-marco-MiniLM-L-6-v2",
      reader: false,
      embeddingOffline: true,
      modelCacheDir: "/srv/models",
      hubUrl: "https://mirror.example",
      watch: false,
      indexKeep: 5,
      answerThreshold: 0.25,
      closestThreshold: 0.125,
      logLevel: "debug",
      httpHost: "0.0.0.0",
      httpPort: 9090,
    });
  });

  it.each(["./my-model", "../models/my-model", "/srv/models/my-model", "C:\\models\\my-model"])(
    "takes %s for a folder with a model",
    (folder) => {
      const { embeddingModel, rerankerModel } = parseConfig({ EMBEDDING_MODEL: folder, RERANKER_MODEL: folder });
      expect([embeddingModel, rerankerModel]).toEqual([folder, folder]);
    },
  );

  it("takes empty and blank values for unset ones", () => {
    expect(parseConfig({ DISCORD_TOKEN: "", SEEDS_DIR: "  ", WATCH: "" })).toEqual(parseConfig({}));
  });

  it("names every wrong variable and its fix, all at once", () => {
    expect(
      problems({
        DISCORD_GUILD_ID: "my server",
        DISCORD_API_URL: "discord",
        SEEDS_INCLUDE: "a, [b",
        SEEDS_EXCLUDE: "../x",
        EMBEDDING_MODEL: "no-folder-and-no-hub-id",
        RERANKER_MODEL: "built-in",
        READER: "off",
        EMBEDDING_OFFLINE: "no",
        HF_ENDPOINT: "huggingface.co",
        STORE_URL: "mysql://x",
        WATCH: "yes",
        INDEX_KEEP: "0",
        ANSWER_THRESHOLD: "1.5",
        CLOSEST_THRESHOLD: "low",
        ASK_COOLDOWN: "-1",
        LOG_LEVEL: "loud",
        HTTP_HOST: "http://here",
        HTTP_PORT: "65536",
        SHARD_IDS: "0",
        SHARD_COUNT: "0",
      }).map((line) => line.split(" ")[0]),
    ).toEqual([
      "DISCORD_GUILD_ID",
      "DISCORD_API_URL",
      "SEEDS_INCLUDE",
      "SEEDS_EXCLUDE",
      "EMBEDDING_MODEL",
      "RERANKER_MODEL",
      "READER",
      "EMBEDDING_OFFLINE",
      "HF_ENDPOINT",
      "STORE_URL",
      "WATCH",
      "INDEX_KEEP",
      "ANSWER_THRESHOLD",
      "CLOSEST_THRESHOLD",
      "ASK_COOLDOWN",
      "LOG_LEVEL",
      "HTTP_HOST",
      "HTTP_PORT",
      "SHARD_COUNT",
    ]);
    expect(problems({ SEEDS_INCLUDE: "a, [b" })).toEqual([
      "SEEDS_INCLUDE has a pattern (number 2 of 2) that opens a bracket and never closes it: close it, or write \\[ for the sign itself.",
    ]);
    expect(problems({ BOT_LANGUAGE: "tlh" })).toEqual([
      "BOT_LANGUAGE must be one of the languages that the bot speaks: en, de, es, fr, pt-BR, it, nl, pl, ru, tr, ja, ko, zh-CN.",
    ]);
    expect(parseConfig({ BOT_LANGUAGE: "pt_BR.UTF-8" }).botLanguage).toBe("pt-BR");
    expect(problems({ LOG_LEVEL: "loud" })).toEqual(["LOG_LEVEL must be one of debug, info, warn, error, silent."]);
  });

  it.each([
    ["0", "1", [0]],
    ["2", "4", [2]],
    ["0,1", "2", [0, 1]],
    ["3, 0-1, 1", "4", [0, 1, 3]],
  ])("reads the shards %s of %s", (SHARD_IDS, SHARD_COUNT, ids) => {
    expect(parseConfig({ SHARD_IDS, SHARD_COUNT }).shards).toEqual({ ids, count: Number(SHARD_COUNT) });
  });

  it.each([
    [{ SHARD_IDS: "0" }, "SHARD_COUNT goes with SHARD_IDS"],
    [{ SHARD_COUNT: "2" }, "SHARD_IDS goes with SHARD_COUNT"],
    [{ SHARD_IDS: "2", SHARD_COUNT: "2" }, "SHARD_IDS must be below SHARD_COUNT: of 2 shards, the last is 1"],
    [{ SHARD_IDS: "0-99999", SHARD_COUNT: "2" }, "SHARD_IDS must be below SHARD_COUNT"],
    [{ SHARD_IDS: "1-0", SHARD_COUNT: "2" }, "SHARD_IDS must be shard numbers, such as 0,1 or 0-3"],
    [{ SHARD_IDS: "0,", SHARD_COUNT: "2" }, "SHARD_IDS must be shard numbers"],
    [{ SHARD_IDS: "-1", SHARD_COUNT: "2" }, "SHARD_IDS must be shard numbers"],
    [{ SHARD_IDS: "first", SHARD_COUNT: "2" }, "SHARD_IDS must be shard numbers"],
  ])("refuses %o", (env, problem) => {
    expect(problems(env)).toEqual([expect.stringContaining(problem)]);
  });

  it("refuses to show as the closest what is sure enough for an answer", () => {
    expect(problems({ ANSWER_THRESHOLD: "0.4", CLOSEST_THRESHOLD: "0.5" })).toEqual([
      expect.stringMatching(/^CLOSEST_THRESHOLD must not be above ANSWER_THRESHOLD/),
    ]);
    expect(problems({ ANSWER_THRESHOLD: "0.5", CLOSEST_THRESHOLD: "0.5" })).toEqual([]);
  });

  it("compares no variables of which one is wrong itself, and still those that are right", () => {
    expect(problems({ ANSWER_THRESHOLD: "loud" })).toEqual([
      expect.stringMatching(/^ANSWER_THRESHOLD must be a number/),
    ]);
    expect(problems({ ANSWER_THRESHOLD: "0.5", CLOSEST_THRESHOLD: "low" })).toEqual([
      expect.stringMatching(/^CLOSEST_THRESHOLD must be a number/),
    ]);
    expect(problems({ LOG_LEVEL: "loud", INDEX_DIR: "seeds/index" }).map((line) => line.split(" ")[0])).toEqual([
      "LOG_LEVEL",
      "INDEX_DIR",
    ]);
  });

  it("never repeats a value, for it may be a token in the wrong place", () => {
    const token = "MTIz.abc.def ghi";
    const env = { DISCORD_TOKEN: token, DISCORD_GUILD_ID: token, LOG_LEVEL: token, HTTP_PORT: token, WATCH: token };
    expect(problems(env)).toHaveLength(5);
    expect(problems(env).join("\n")).not.toContain("MTIz");
  });

  it("prints neither the token nor the database's password", () => {
    const config = parseConfig({ DISCORD_TOKEN: "abc.def.ghi", STORE_URL: "postgres://me:secret@db/footnote" });
    for (const printed of [
      inspect(config, { depth: 9, showHidden: true }),
      JSON.stringify(config),
      `${config.discordToken}`,
    ]) {
      expect(printed).not.toMatch(/abc\.def|secret/);
    }
  });
});
