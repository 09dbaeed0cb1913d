import { Command } from "commander";
import { commands } from "../../commands/index.ts";
import { deployCommands } from "../discord/registration/deploy.ts";
import type { RegisteredCommands } from "../discord/registration/registration.ts";
import { readConfig, runCommand } from "./run-command.ts";

const program = new Command("deploy")
  .description("Registers the Discord commands without starting the bot.")
  .action(deploy);

await runCommand(program);

async function deploy(): Promise<void> {
  const registration = await deployCommands(readConfig(), commands);
  process.stdout.write(`${describe(registration)}\n`);
}

function describe({ changed, scope, commands }: RegisteredCommands): string {
  const where = scope === "guild" ? "in the server of DISCORD_GUILD_ID" : "for all servers";
  return `${changed ? "Registered" : "Already registered"}: ${commands} ${commands === 1 ? "command" : "commands"}, ${where}.`;
}
