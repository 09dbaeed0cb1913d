#!/usr/bin/env node

/**
 * `footnote PROGRAM …`: every program of Footnote under one name, for where the package is installed; without a program, or
 * with nothing but options, the one that starts the bot.
 */
const PROGRAMS: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import("./main.ts"),
  setup: () => import("./cli/setup.ts"),
  ask: () => import("./cli/ask.ts"),
  sync: () => import("./cli/sync.ts"),
  index: () => import("./cli/index-articles.ts"),
  deploy: () => import("./cli/deploy.ts"),
  calibrate: () => import("./cli/calibrate.ts"),
  backup: () => import("./cli/backup.ts"),
  restore: () => import("./cli/restore.ts"),
  doctor: () => import("./cli/doctor.ts"),
  models: () => import("./cli/models.ts"),
  questions: () => import("./cli/questions.ts"),
};

const [node = "", file = "", first = "start", ...rest] = process.argv;
const isOption = first.startsWith("-");
const name = isOption ? "start" : first;
process.argv = [node, file, ...(isOption ? [first] : []), ...rest];
await run(name);

async function run(program: string): Promise<void> {
  if (Object.hasOwn(PROGRAMS, program)) await PROGRAMS[program]?.();
  else {
    process.stderr.write(`There is no ${program}: footnote ${Object.keys(PROGRAMS).join(" | ")}\n`);
    process.exitCode = 2;
  }
}
