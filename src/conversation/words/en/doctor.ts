import { grammarOf } from "../grammar.ts";

const { count, number, date, decimal, languages } = grammarOf("en");

/** What /doctor and npm run doctor say: a line for each thing, with what to do where it is not well. Plain text. */
export const doctor = {
  description: "Check permissions, commands, index, model, disk, database and clock",
  allWell: (things: number) => `All is well: ${count(things, { one: "# thing", other: "# things" })} looked at.`,
  someIll: (ill: number, things: number) =>
    `${number(ill)} of ${count(things, { one: "# thing", other: "# things" })} looked at need something done.`,
  version: (version: string, node: string) => `Footnote ${version} on Node ${node}.`,
  oldNode: (node: string, needed: string) => `Node ${node} is too old: install Node ${needed} or later.`,
  index: (articles: number, chunks: number, newest: string) =>
    `The index has ${count(articles, { one: "# article", other: "# articles" })} in ${count(chunks, { one: "# chunk", other: "# chunks" })}, the newest of ${date(newest)}.`,
  noArticles: "The index has no article that may be shown here: put articles into SEEDS_DIR and run /reindex.",
  noIndex: "There is no index yet: run npm run index, or start the bot, which builds it.",
  indexFails: (reason: string) => `The index cannot be read: ${reason}`,
  model: (model: string, reader: boolean) =>
    reader
      ? `The embedding model is ${model}, with the reader.`
      : `The embedding model is ${model}, without the reader (READER=0).`,
  otherLanguages: (codes: readonly string[], model: string) =>
    `Most articles are in another language (${languages(codes)}): the built-in model finds them by their words alone. EMBEDDING_MODEL=${model} finds them by meaning, too.`,
  disk: (gigabytes: number) => `The disk of the index has ${decimal(gigabytes, 1)} GB left.`,
  diskFull: (gigabytes: number, needed: number) =>
    `The disk of the index has ${decimal(gigabytes, 1)} GB left: make room for at least ${decimal(needed, 1)} GB, or lower INDEX_KEEP.`,
  diskUnknown: "How much room the disk has cannot be told: check that INDEX_DIR can be read.",
  database: "The database answers.",
  databaseFails: "The database does not answer: check that it runs, and STORE_URL.",
  files: "The index lies in files, and can be read.",
  clock: "The clock is right.",
  clockWrong: (seconds: number) =>
    `The clock is wrong by ${count(seconds, { one: "# second", other: "# seconds" })}: let the machine set its clock by NTP.`,
  clockUnknown: "Whether the clock is right cannot be told: Discord does not answer.",
  noErrors: "Nothing has gone wrong since the start.",
  errors: (errors: number, last: string) =>
    `${count(errors, { one: "# error", other: "# errors" })} in the log since the start, the last at ${last}: see what it says there.`,
  gateway: "The gateway is connected, without a privileged intent.",
  gatewayDown: "The gateway is not connected: check the network; the bot reconnects by itself.",
  intentsMissing: "The bot was started without an intent that it needs: update Footnote, and start it again.",
  commands: "The commands are registered.",
  commandsDiffer:
    "The commands that are registered are others than this version has: run npm run deploy, or restart the bot.",
  commandsUnknown: (reason: string) => `Whether the commands are registered cannot be told: ${reason}`,
  channel: (name: string) => `In #${name} I may do all that I need.`,
  channelLacks: (name: string, permissions: readonly string[]) =>
    `In #${name} I may not ${permissions.join(", ")}: allow me that in Edit Channel › Permissions.`,
  channelGone: (id: string) =>
    `The channel ${id} of the settings is gone or hidden from me: choose another in /settings.`,
  forumLacksTag: (name: string, tag: string) =>
    `The forum #${name} has no tag “${tag}”: add it there, or choose another in /settings.`,
  permissions: {
    view: "view the channel",
    send: "send messages",
    sendInThreads: "send messages in threads",
    history: "read message history",
    manageThreads: "manage threads and posts",
    attachFiles: "attach files",
  },
  role: "The owners' role is there.",
  roleGone: "The owners' role of the settings is gone: choose another in /settings.",
  /** Why Discord cannot be talked to. */
  connection: {
    wrongToken:
      "Discord refuses the token: copy it again from discord.com/developers/applications > Bot into DISCORD_TOKEN in .env.",
    intents: "Discord refuses the bot's intents: it needs none that is privileged, so update Footnote.",
    noAccess:
      "The bot is not in the server of DISCORD_GUILD_ID: invite it with the scopes bot and applications.commands, or correct the id.",
    wrongApplication: "Discord knows no application of that id: correct DISCORD_APPLICATION_ID, or leave it empty.",
    down: (address: string, status: number) =>
      `Discord answers with status ${status} at ${address}: see discordstatus.com and try again later.`,
  },
  token: (name: string) => `Discord knows the bot as ${name}.`,
  noToken: "DISCORD_TOKEN is not set: without it there is the terminal alone; npm run setup asks for it.",
  tokenFails: (reason: string) => `Discord: ${reason}`,
  access: (rules: number) =>
    rules === 0
      ? "Everybody may see all articles: there are no access rules."
      : `${count(rules, { one: "# access rule holds", other: "# access rules hold" })}.`,
  accessIdle: (folder: string, line: number) =>
    `The access rule for "${folder}" (line ${number(line)}) fits no article: correct the folder's name, or take the rule out.`,
  accessFails: (reason: string) => reason,
  leftOut: (files: string) => `Left out of the index: ${files}`,
  kept: "All that people said and set can be read. Back it up with npm run backup -- FILE, whether the bot runs or not.",
  keptFails: (reason: string) => `What people said cannot be backed up: ${reason}`,
  /** Both in MB. */
  room: (needed: number, free: number) =>
    `A new index beside the old one needs ${number(needed)} MB at most, and ${number(free)} MB are free.`,
  roomLacks: (needed: number, free: number) =>
    `A new index beside the old one needs ${number(needed)} MB, and ${number(free)} MB are free: make room, or set INDEX_KEEP=1.`,
};
