import { commands } from "../../commands/index.ts";
import { deployCommands } from "../discord/deploy.ts";
import { texts } from "../discord/texts.ts";
import { readConfig, runMain } from "./run-command.ts";

await runMain(async () => {
  const registration = await deployCommands(readConfig(), commands);
  process.stdout.write(`${texts.deployed(registration)}\n`);
});
