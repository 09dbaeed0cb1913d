import { Command } from "commander";
import { commands } from "../../commands/index.ts";
import { texts } from "../conversation/texts.ts";
import { deployCommands } from "../discord/registration/deploy.ts";
import { readConfig, runCommand } from "./run-command.ts";

const program = new Command("deploy")
  .description("Registers the Discord commands without starting the bot.")
  .action(deploy);

await runCommand(program);

async function deploy(): Promise<void> {
  const registration = await deployCommands(readConfig(), commands);
  process.stdout.write(`${texts.deployed(registration)}\n`);
}
