/**
 * All that the bot ever needs in a channel: to see it, to post answers there and in its threads, and to read what a message is
 * a reply to, without which Discord lets nobody reply. Bits as in
 * https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
 */
const PERMISSIONS = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
};

/** Where somebody who manages a server adds the bot to it, with what it needs and no more. */
export function inviteLink(applicationId: string): string {
  const link = new URL("https://discord.com/oauth2/authorize");
  link.searchParams.set("client_id", applicationId);
  link.searchParams.set("scope", "bot applications.commands");
  link.searchParams.set("permissions", `${Object.values(PERMISSIONS).reduce((all, bit) => all | bit)}`);
  return link.href;
}
