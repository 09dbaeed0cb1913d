const bits = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  SendMessagesInThreads: 1n << 38n,
} as const;

export type Permission = keyof typeof bits;

export const ALL_PERMISSIONS = Object.values(bits).reduce((all, bit) => all | bit, 0n);

/** The permissions that everyone in a new server has. */
export const EVERYONE_PERMISSIONS = permissionBits([
  "AddReactions",
  "ViewChannel",
  "SendMessages",
  "EmbedLinks",
  "AttachFiles",
  "ReadMessageHistory",
  "UseApplicationCommands",
  "SendMessagesInThreads",
]);

/** The bit set of these permissions. */
export function permissionBits(permissions: readonly Permission[]): bigint {
  return permissions.reduce((all, name) => all | bits[name], 0n);
}

/** Whether `granted` has every bit of `required`; administrators have all. */
export function hasPermissions(granted: bigint, required: bigint): boolean {
  return (granted & bits.Administrator) !== 0n || (granted & required) === required;
}
