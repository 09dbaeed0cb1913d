/** Who will see what is said: one member, or everyone who can read a channel. */
export interface Audience {
  /** Id of the server. */
  readonly guildId: string;
  /** The channel in which it is said, and those that it lies in: a thread's channel, a category. */
  readonly channelIds: readonly string[];
  /**
   * What kinds of people will see it, each by the roles that all of them have for certain. Administrators are none of
   * them: they can give themselves every role. Nothing is known of somebody without a role here.
   */
  readonly readers: readonly (readonly string[])[];
}
