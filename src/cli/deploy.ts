import { config as readDotenv } from "dotenv";
import { commands } from "../../commands/index.ts";
import { parseConfig } from "../config.ts";
import { deployCommands } from "../discord/deploy.ts";
import { texts } from "../discord/texts.ts";
import { UserError } from "../errors.ts";

readDotenv({ quiet: true });
try {
  const registration = await deployCommands(parseConfig(process.env), commands);
  process.stdout.write(`${texts.deployed(registration)}\n`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
