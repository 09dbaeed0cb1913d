import { grammarOf } from "../grammar.ts";

const { number } = grammarOf("en");

/**
 * What set-up says to the person at the terminal, in plain text. Discord's pages for developers are in English alone: what stands
 * there is named in English in every language.
 */
export const setup = {
  yes: "Yes",
  no: "No",
  offer: "There is no token yet. Set the bot up for Discord now? (No: ask it here, in the terminal.)",
  createApplication:
    "1. Open https://discord.com/developers/applications and create an application.\n" +
    "2. Under Bot, choose Reset Token and copy the token. Leave every privileged intent off.",
  token: "The bot's token (it is not shown)",
  noToken: "That is no token: it is one long word of letters, digits, dots and dashes.",
  tokenRefused: "Discord refuses this token: copy it again.",
  unreachable: (address: string) =>
    `Discord cannot be reached at ${address}: check the network, the proxy and DISCORD_API_URL.`,
  unwell: (status: number) => `Discord answers with status ${number(status)}: try again in a minute.`,
  tokenOf: (name: string) => `Discord knows it: ${name}.`,
  invite: (name: string, link: string) =>
    `Add ${name} to your server, with what it needs and no more:\n${link}\n` +
    "(to see channels, to post in them and in their threads, and to read what it replies to)",
  added: "Is it added?",
  inNoServer: "Discord says that it is in no server yet: open the link above, and choose one.",
  servers:
    "Which servers may ask it? Whoever can ask it can read the articles. (The space bar chooses, Enter confirms.)",
  serves: (names: readonly string[]) => `Answers in ${names.join(", ")}, and nowhere else.`,
  isPublic:
    "Anybody could add this bot to a server of theirs; there it would not answer. To keep it to yourself, switch off Public Bot " +
    "under Bot, and choose None as the install link under Installation.",
  folder: "The folder of your articles",
  noFolder: (path: string) => `There is no folder ${path}: make it first, or name another one.`,
  unfitFolder: (path: string) =>
    `${path} cannot be the folder of the articles: write it out without ~, and name none that the index (INDEX_DIR) lies in.`,
  needsTerminal: "Set-up needs a terminal: copy .env.example to .env, and fill in DISCORD_TOKEN there.",
  cancelled: "Nothing was written. npm run setup begins again.",
  notWritten: (file: string) => `${file} cannot be written: check the folder's permissions.`,
  written: (file: string) => `Written to ${file}, readable by you alone.`,
  writtenAnew: (file: string, kept: string) =>
    `Written to ${file}, readable by you alone; what was there is now ${kept}.`,
  next: "Start it with npm start.",
};
