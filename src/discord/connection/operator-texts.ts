/** What the operator is told of the connection to Discord: plain text, in English as logs and all that names variables. */
export const operatorTexts = {
  noToken: "DISCORD_TOKEN is not set: put the bot's token into .env (discord.com/developers/applications > Bot).",
  wrongToken:
    "Discord refuses the token: copy it again from discord.com/developers/applications > Bot into DISCORD_TOKEN in .env.",
  intents: "Discord refuses the bot's intents: it needs none that is privileged, so update Footnote.",
  noAccess:
    "The bot is not in the server of DISCORD_GUILD_ID: invite it with the scopes bot and applications.commands, or correct the id.",
  wrongApplication: "Discord knows no application of that id: correct DISCORD_APPLICATION_ID, or leave it empty.",
  noNetwork: (url: string) => `Discord cannot be reached at ${url}: check the network, the proxy and DISCORD_API_URL.`,
  discordDown: (url: string, status: number) =>
    `Discord answers with status ${status} at ${url}: see discordstatus.com and try again later.`,
  openToAll:
    "Anybody can add this bot to a server of theirs and read the articles there: name the servers to answer in DISCORD_GUILDS " +
    "(or set it to all), or switch off Public Bot at discord.com/developers/applications > Bot.",
};
