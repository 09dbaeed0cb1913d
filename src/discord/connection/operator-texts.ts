/** What the operator is told of the connection to Discord: plain text, in English as logs and all that names variables. */
export const operatorTexts = {
  noToken: "DISCORD_TOKEN is not set: put the bot's token into .env (discord.com/developers/applications > Bot).",
  openToAll:
    "Anybody can add this bot to a server of theirs and read the articles there: name the servers to answer in DISCORD_GUILDS " +
    "(or set it to all), or switch off Public Bot at discord.com/developers/applications > Bot.",
};
