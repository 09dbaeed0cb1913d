import type { Authoring } from "../authoring/authoring.ts";
import type { GuardedLibrary, Library } from "../conversation/library.ts";
import type { PrivacyRules } from "../conversation/replies/privacy-reply.ts";
import type { ChooseWords } from "../conversation/words/load-words.ts";
import type { Words } from "../conversation/words/words.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Feedback } from "../feedback/feedback.ts";
import type { PreviewChanges } from "../indexing/preview/preview-messages.ts";
import type { EmbedQuestions } from "../insights/group-questions.ts";
import type { NoticeStore } from "../notices/notice.ts";
import type { Logger } from "../operations/logging.ts";
import type { Metrics } from "../operations/metrics.ts";
import type { ErrorCount } from "../operations/remember-errors.ts";
import type { PostedAnswerStore } from "../posted-answers/posted-answer.ts";
import type { Settings } from "../settings/open-settings.ts";
import type { WeeklyPostStore } from "../weekly-posts/weekly-post.ts";

import type { MemberBudget } from "./member-budget.ts";
import type { PendingWork } from "./pending-work.ts";
import type { PublishedAnswers } from "./published-answers.ts";
import type { QuestionQueue } from "./question-queue.ts";
import type { ReindexRun } from "./reindex-run.ts";
import type { ServedGuilds } from "./served-guilds.ts";

/** What /doctor asks of the rest of the program. None of it rejects. */
export interface Doctor extends MachineDoctor {
  checkCommands(): Promise<Finding>;
  checkGateway(): Finding;
}

/** What it asks of whatever lies beyond Discord. */
export interface MachineDoctor {
  checkMachine(): Promise<readonly Finding[]>;
  checkIndex(articles: Awaited<ReturnType<Library["listArticles"]>>): readonly Finding[];
  /** @param isVisible whether the owner may see what lies at a path below SEEDS_DIR */
  checkArticles(isVisible: (path: string) => boolean): Promise<readonly Finding[]>;
  errors(): ErrorCount;
}

/** What commands, buttons and mentions work with while the bot runs. */
export interface BotContext {
  readonly library: GuardedLibrary;
  readonly feedback: Feedback;
  readonly authoring: Authoring;
  readonly previewChanges: PreviewChanges;
  readonly notices: NoticeStore;
  readonly posted: PostedAnswerStore;
  readonly weeklyPosts: WeeklyPostStore;
  readonly embedQuestions: EmbedQuestions;
  readonly budget: MemberBudget;
  readonly queue: QuestionQueue;
  readonly published: PublishedAnswers;
  readonly served: ServedGuilds;
  readonly settings: Settings;
  readonly doctor: Doctor;
  readonly privacyRules: PrivacyRules;
  readonly reindexRun: ReindexRun;
  readonly pending: PendingWork;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly chooseWords: ChooseWords;
}

/** The same for one interaction, with the words for whoever will read what it comes to. */
export interface InteractionContext extends BotContext {
  readonly words: WordsHere;
}

export interface WordsHere {
  /** The member's own: for what is shown to the member alone. */
  readonly member: Words;
  /** The server's: for what everybody in the channel sees. */
  readonly server: Words;
}
