import { Command } from "commander";
import { setupTexts } from "../setup/setup-texts.ts";
import { readEnvFile, runCommand } from "./run-command.ts";
import { runSetUp } from "./terminal/run-set-up.ts";

const program = new Command("setup")
  .description("Asks for the bot's token, its servers and the folder of articles, checks them, and writes .env.")
  .action(async () => {
    readEnvFile();
    await runSetUp();
    process.stdout.write(`${setupTexts.next}\n`);
  });

await runCommand(program);
