import { commands } from "../../commands/index.ts";
import type { Language } from "../../src/bot-language.ts";
import type { GuardedLibrary, Library } from "../../src/conversation/library.ts";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { MachineDoctor } from "../../src/discord/bot-context.ts";
import type { Logger } from "../../src/operations/logging.ts";
import { type Metrics, NO_METRICS } from "../../src/operations/metrics.ts";
import type { Settings } from "../../src/settings/open-settings.ts";
import type { ShardPlan } from "../../src/shard-plan.ts";
import { Secret } from "../../src/system/secret.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeLibrary } from "../fakes/library.ts";
import { fakeLogger, type LogEntry } from "../fakes/logger.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeLater, openDiscord } from "../simulator/open-discord.ts";
import type { Discord, DiscordOptions } from "../simulator/start.ts";

export interface OpenBot {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly log: { readonly entries: LogEntry[] };
  readonly feedback: ReturnType<typeof fakeFeedback>;
  /** Where owners' articles are written. */
  readonly seedsDir: string;
}

const AUTO: ShardPlan = "auto";

export function configFor(discord: Discord, token = discord.token) {
  return {
    discordToken: new Secret(token),
    discordApplicationId: undefined,
    botLanguage: undefined,
    discordGuildId: undefined,
    discordGuilds: undefined,
    discordApiUrl: discord.apiUrl,
    askCooldown: 0,
    feedbackDays: 180,
    feedbackMembers: true,
    shards: AUTO,
  };
}

/** What a test decides about a bot, besides what it knows. */
export interface BotSettings {
  /** Seconds; no cooldown by default, for people in tests type fast. */
  readonly askCooldown?: number;
  readonly settings?: Settings;
  readonly doctor?: MachineDoctor;
  readonly feedback?: ReturnType<typeof fakeFeedback>;
  readonly owners?: ReturnType<typeof fakeAuthoring>;
  /** All by default. */
  readonly guilds?: readonly string[] | "all" | undefined;
  readonly metrics?: Metrics;
  /** Undefined, the default: everybody's own. */
  readonly botLanguage?: Language;
  /** Where the log goes, when it is not kept. */
  readonly logger?: Logger;
  /** Those that Discord advises by default. */
  readonly shards?: ShardPlan;
}

/** The real bot with its real client in a simulated Discord; what it knows, the test decides. */
export async function openBot(
  library: Partial<Library & GuardedLibrary> = {},
  { discord: options = {}, ...settings }: BotSettings & { readonly discord?: DiscordOptions } = {},
): Promise<OpenBot> {
  const discord = await openDiscord(options);
  return { discord, ...(await startIn(discord, library, settings)) };
}

/** Another start of the bot in the same Discord. */
export async function startIn(
  discord: Discord,
  library: Partial<Library & GuardedLibrary> = {},
  {
    askCooldown = 0,
    settings = fakeSettings(),
    doctor = fakeDoctor(),
    feedback = fakeFeedback(),
    owners = fakeAuthoring(),
    guilds,
    metrics = NO_METRICS,
    logger,
    botLanguage,
    shards = AUTO,
  }: BotSettings = {},
): Promise<Omit<OpenBot, "discord">> {
  const log = fakeLogger();
  const config = { ...configFor(discord), askCooldown, botLanguage, discordGuilds: guilds, shards };
  const bot = await startBot({
    config,
    commands,
    library: fakeLibrary(library),
    settings,
    doctor,
    feedback,
    ...owners,
    log: logger ?? log,
    metrics,
  });
  closeLater(() => bot.stop());
  return { bot, log, feedback, seedsDir: owners.seedsDir };
}
