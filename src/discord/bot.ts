import { type AnyThreadChannel, type Client, Events, type Interaction, type Message } from "discord.js";
import type { Authoring } from "../authoring/authoring.ts";
import type { Config } from "../config.ts";
import type { GuardedLibrary } from "../conversation/library.ts";
import { notice } from "../conversation/reply.ts";
import { createWordChoice } from "../conversation/words/load-words.ts";
import { UserError } from "../errors.ts";
import type { Feedback } from "../feedback/feedback.ts";
import type { PreviewChanges } from "../indexing/preview/preview-messages.ts";
import type { EmbedQuestions } from "../insights/group-questions.ts";
import type { NoticeStore } from "../notices/notice.ts";
import type { Logger } from "../operations/logging.ts";
import { logOutcomes } from "../operations/measure-question.ts";
import { type Metrics, NO_METRICS } from "../operations/metrics.ts";
import type { QueueFigures } from "../operations/queue-figures.ts";
import { inRequest } from "../operations/request.ts";
import type { ShardFigures } from "../operations/shard-figures.ts";
import type { PostedAnswerStore } from "../posted-answers/posted-answer.ts";
import type { Settings } from "../settings/open-settings.ts";
import { isFirstProcess } from "../shard-plan.ts";
import type { WeeklyPostStore } from "../weekly-posts/weekly-post.ts";
import type { BotContext, MachineDoctor } from "./bot-context.ts";
import type { Command } from "./command.ts";
import { createClient } from "./connection/client.ts";
import { explainConnectionError } from "./connection/connection-errors.ts";
import { login } from "./connection/login.ts";
import { operatorTexts } from "./connection/operator-texts.ts";
import { logShards } from "./connection/shard-log.ts";
import { createShards } from "./connection/shards.ts";
import { createDispatch } from "./dispatch.ts";
import { checkCommands } from "./doctor/check-commands.ts";
import { checkGateway } from "./doctor/check-gateway.ts";
import { answerPost } from "./forums/answer-post.ts";
import { postWeekly } from "./insights/post-weekly.ts";
import { tell } from "./interaction/error-boundary.ts";
import { createMemberBudget, DEFAULT_BUDGET } from "./member-budget.ts";
import { answerMention } from "./mention.ts";
import { askAgain } from "./notices/ask-again.ts";
import { createPendingWork, NOBODY_WAITS } from "./pending-work.ts";
import { markChanged } from "./posted-answers/mark-changed.ts";
import { createPublishedAnswers } from "./published-answers.ts";
import { createQuestionQueue, DEFAULT_QUEUE } from "./question-queue.ts";
import { defineCommands } from "./registration/define-commands.ts";
import { registerCommands } from "./registration/registration.ts";
import { createReindexRun } from "./reindex-run.ts";
import { warnWhenOpenToAll } from "./served-guilds.ts";

export interface BotOptions {
  readonly config: Pick<
    Config,
    | "botLanguage"
    | "discordToken"
    | "discordApplicationId"
    | "discordGuildId"
    | "discordGuilds"
    | "discordApiUrl"
    | "askCooldown"
    | "feedbackDays"
    | "feedbackMembers"
    | "shards"
  >;
  readonly commands: readonly Command[];
  readonly library: GuardedLibrary;
  readonly feedback: Feedback;
  readonly authoring: Authoring;
  readonly previewChanges: PreviewChanges;
  readonly settings: Settings;
  readonly notices: NoticeStore;
  readonly posted: PostedAnswerStore;
  readonly weeklyPosts: WeeklyPostStore;
  readonly embedQuestions: EmbedQuestions;
  readonly doctor: MachineDoctor;
  readonly log: Logger;
  /** Without it nothing is counted. */
  readonly metrics?: Metrics;
  /** Aborted when the process is to end before the bot has started. */
  readonly signal?: AbortSignal;
}

export interface Bot {
  /** How each shard of this process does. */
  shards(): readonly ShardFigures[];
  queue(): QueueFigures;
  /** Asks unanswered questions of the present articles, and tells who wanted to know. Never rejects. */
  askAgain(): Promise<void>;
  /** Says in posted answers that the articles have changed that they quote. Never rejects. */
  markChanged(): Promise<void>;
  /** Makes the weekly posts that are due by then. Never rejects. */
  postWeekly(now: Date): Promise<void>;
  /** Answers what has been asked or tells that it cannot, leaves Discord, and resolves within five seconds. */
  stop(): Promise<void>;
}

const MILLISECONDS_BEFORE_SUGGESTIONS = 3000;
/** A process that is told to end has five seconds: three for answers, one to tell who still waits, one for the rest. */
const LEAVING = { answersWithin: 3000, tellsWithin: 1000 };

/**
 * Logs in, registers the commands if they differ from those registered, and serves them until `stop`.
 * Rejects with a UserError that tells the operator what to do when Discord cannot be reached or refuses the token, and
 * with the signal's reason when that is aborted first.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, commands, library, feedback, log } = options;
  if (config.discordToken === undefined) throw new UserError(operatorTexts.noToken);
  const client = createClient({ apiUrl: config.discordApiUrl, shards: config.shards }, log);
  const shards = createShards(client);
  const stopReports = logShards(client, shards, log);
  const reindexRun = createReindexRun();
  const pending = createPendingWork();
  const queue = createQuestionQueue(DEFAULT_QUEUE);
  const context = {
    library,
    feedback,
    authoring: options.authoring,
    previewChanges: options.previewChanges,
    notices: options.notices,
    posted: options.posted,
    weeklyPosts: options.weeklyPosts,
    embedQuestions: options.embedQuestions,
    budget: createMemberBudget({ ...DEFAULT_BUDGET, cooldown: config.askCooldown * 1000 }),
    queue,
    published: createPublishedAnswers(),
    served: config.discordGuilds,
    settings: options.settings,
    doctor: {
      ...options.doctor,
      checkCommands: () => checkCommands({ rest: client.rest, config, commands }),
      checkGateway: () => checkGateway(client),
    },
    privacyRules: { days: config.feedbackDays, knowsMembers: config.feedbackMembers },
    reindexRun,
    pending,
    log,
    metrics: logOutcomes(options.metrics ?? NO_METRICS, log),
    chooseWords: createWordChoice(config.botLanguage),
  };
  const dispatch = createDispatch(commands, context);
  let isLeaving = false;
  const answer = async (interaction: Interaction) => {
    await (isLeaving ? turnAway(interaction, context) : dispatch(interaction));
    shards.countAnswer(interaction.guildId);
  };
  client.on(Events.InteractionCreate, (interaction) => void inRequest(() => answer(interaction)));
  const read = async (message: Message) => {
    if (!isLeaving && (await answerMention(message, context))) shards.countAnswer(message.guildId);
  };
  client.on(Events.MessageCreate, (message) => void inRequest(() => read(message)));
  const readPost = async (post: AnyThreadChannel) => {
    if (!isLeaving && (await answerPost(post, context))) shards.countAnswer(post.guildId);
  };
  client.on(Events.ThreadCreate, (post, isNew) => void (isNew && inRequest(() => readPost(post))));
  const ready = await login(client, {
    token: config.discordToken.reveal(),
    apiUrl: config.discordApiUrl,
    signal: options.signal,
  });
  const opened = shards.read().map(({ shard }) => shard);
  log.info(`Logged in to Discord as ${ready.user.tag}`, {
    servers: ready.guilds.cache.size,
    shards: opened,
    of: ready.options.shardCount,
  });
  // Once is enough, however many processes there are.
  if (isFirstProcess(config.shards)) {
    void warnWhenOpenToAll(ready, config.discordGuilds, log);
    await register(ready, options);
  }
  // Nobody waits for suggestions: they are sought when the first questions have been answered, or the first is typed.
  const anybody = { guildId: "", channelIds: [], readers: [[]] };
  const soon = setTimeout(() => library.seenBy(anybody).suggestQuestions("", 1), MILLISECONDS_BEFORE_SUGGESTIONS);
  const leave = async () => {
    isLeaving = true;
    clearTimeout(soon);
    stopReports();
    reindexRun.cancelAll();
    await pending.drain(LEAVING);
    await client.destroy();
  };
  let left: Promise<void> | undefined;
  const leaving = { ...context, isLeaving: () => isLeaving };
  // One after the other, so that nobody is told twice and no message is edited twice.
  const oneByOne = <T extends unknown[]>(work: (...given: T) => Promise<void>) => {
    let last: Promise<void> = Promise.resolve();
    return (...given: T) => {
      last = last.then(() => (isLeaving ? undefined : work(...given)));
      return last;
    };
  };
  return {
    shards: shards.read,
    queue: queue.figures,
    askAgain: oneByOne(() => askAgain(ready, context)),
    markChanged: oneByOne(() => markChanged(ready, leaving)),
    postWeekly: oneByOne((now: Date) => pending.track(NOBODY_WAITS, () => postWeekly(ready, now, leaving))),
    stop() {
      left ??= leave();
      return left;
    },
  };
}

async function register(
  client: Client<true>,
  { config, commands, log }: Pick<BotOptions, "config" | "commands" | "log">,
): Promise<void> {
  try {
    const { changed, ...registered } = await registerCommands({
      rest: client.rest,
      applicationId: config.discordApplicationId ?? client.application.id,
      guildId: config.discordGuildId,
      definitions: await defineCommands(commands, config.botLanguage),
    });
    log.info(changed ? "Registered the commands" : "The commands are registered already", registered);
  } catch (error) {
    // Commands of an earlier start go on working, so this is no reason to leave.
    log.error("The commands could not be registered", { error: explainConnectionError(error, config.discordApiUrl) });
  }
}

async function turnAway(interaction: Interaction, { chooseWords }: BotContext): Promise<void> {
  // Nobody is left to hear of a failure.
  if (!interaction.isRepliable()) return;
  const words = await chooseWords(interaction.locale);
  await tell(interaction, notice(words.errors.restarting)).catch(() => undefined);
}
