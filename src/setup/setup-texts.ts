/** What set-up says to the person at the terminal: plain text, in English as all that names places of Discord's own pages. */
export const setupTexts = {
  offer: "There is no token yet. Set the bot up for Discord now? (No: ask it here, in the terminal.)",
  createApplication:
    "1. Open https://discord.com/developers/applications and create an application.\n" +
    "2. Under Bot, choose Reset Token and copy the token. Leave every privileged intent off.",
  token: "The bot's token (it is not shown)",
  noToken: "That is no token: it is one long word of letters, digits, dots and dashes.",
  tokenOf: (name: string) => `Discord knows it: ${name}.`,
  invite: (name: string, link: string) =>
    `Add ${name} to your server, with what it needs and no more:\n${link}\n` +
    "(to see channels, to post in them and in their threads, and to read what it replies to)",
  added: "Is it added?",
  inNoServer: "Discord says that it is in no server yet: open the link above, and choose one.",
  servers: "Which servers may ask it? Whoever can ask it can read the articles.",
  serves: (names: readonly string[]) => `Answers in ${names.join(", ")}, and nowhere else.`,
  isPublic:
    "Anybody could add this bot to a server of theirs; there it would not answer. To keep it to yourself, switch off Public Bot " +
    "under Bot, and choose None as the install link under Installation.",
  folder: "The folder of your articles",
  cancelled: "Nothing was written. npm run setup begins again.",
  written: (file: string, kept: string | undefined) =>
    `Written to ${file}, readable by you alone${kept === undefined ? "" : `; what was there is now ${kept}`}.`,
  next: "Start it with npm start.",
};
