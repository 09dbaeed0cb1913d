import type { KeptPlace } from "../backup/backup.ts";
import type { CalibrationStore } from "../calibration/calibration.ts";
import type { Config } from "../config.ts";
import type { RecordStore } from "../feedback/record-store.ts";
import type { NoticeStore } from "../notices/notice.ts";
import type { Logger } from "../operations/logging.ts";
import type { DatabaseFigures } from "../operations/prometheus.ts";
import type { PostedAnswerStore } from "../posted-answers/posted-answer.ts";
import type { SettingsStore } from "../settings/settings-store.ts";
import type { Generations } from "../store/generations.ts";
import type { WeeklyPostStore } from "../weekly-posts/weekly-post.ts";

export type StoragePlace = Pick<Config, "storeUrl" | "indexDir" | "indexKeep">;

/** The place that STORE_URL names, with all that is kept there. */
export interface Storage {
  readonly generations: Generations;
  readonly calibration: CalibrationStore;
  /** What members said. */
  records(log: Logger): RecordStore;
  /** All that people said and set, for backups. */
  readonly kept: KeptPlace;
  /** Who wants to be told of answers. */
  readonly notices: NoticeStore;
  /** Which messages quote what. */
  readonly posted: PostedAnswerStore;
  /** Up to which week each server has had its post. */
  readonly weeklyPosts: WeeklyPostStore;
  /** What the owners of servers decide. */
  readonly settings: SettingsStore;
  /** Whether some process, on this machine or another, writes the index at the moment. */
  isBeingWritten(): Promise<boolean>;
  /** How busy the database's connections are; undefined where there is none. */
  connections(): DatabaseFigures | undefined;
  close(): Promise<void>;
}

/** Whether other processes, on other machines too, answer from the same index. */
export function isShared({ storeUrl }: Pick<Config, "storeUrl">): boolean {
  return !storeUrl.reveal().startsWith("file:");
}
