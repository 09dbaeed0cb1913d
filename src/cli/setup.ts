import { Command } from "commander";
import { readEnvFile, runCommand } from "./run-command.ts";
import { runSetUp } from "./terminal/run-set-up.ts";
import { terminalWords } from "./terminal-words.ts";

const program = new Command("setup")
  .description("Asks for the bot's token, its servers and the folder of articles, checks them, and writes .env.")
  .action(async () => {
    readEnvFile();
    const words = await terminalWords();
    await runSetUp(words);
    process.stdout.write(`${words.setup.next}\n`);
  });

await runCommand(program);
