import { z } from "zod";

const id = z.string().regex(/^\d{15,20}$/);
/** As many as a menu of Discord takes. */
const ids = z.array(id).max(25);

/** How sure the bot must be of an answer, from its own thresholds on. */
export const STRICTNESS = ["open", "normal", "strict"] as const;
export type Strictness = (typeof STRICTNESS)[number];

/** Code units of the name of a tag: Discord lets it have 20 characters, of which emoji are several units each. */
const LONGEST_TAG = 50;

export const MOST_EXCERPTS = 3;
export const COOLDOWNS = [0, 3, 10, 30, 60] as const;

/** What the owners of a server decide. What is absent is as the operator has it. */
export const serverSettings = z.object({
  /** Channels in which the bot answers, threads and categories' channels included; empty: all. */
  channels: ids.default([]),
  /** Answers are private unless the member says otherwise. */
  isPrivate: z.boolean().default(false),
  /** Excerpts in one message. */
  excerpts: z.int().min(1).max(MOST_EXCERPTS).default(MOST_EXCERPTS),
  strictness: z.enum(STRICTNESS).default("normal"),
  /** Seconds. */
  cooldown: z.literal(COOLDOWNS).optional(),
  /** Whose members are owners, too. */
  ownersRole: id.optional(),
  /** Where requests to the owners are posted. */
  ownersChannel: id.optional(),
  /** Forums whose new posts are answered. */
  forums: ids.default([]),
  /** Name of the tag that a post gets whose answer helped: forums may each have one of that name. */
  helpedTag: z.string().min(1).max(LONGEST_TAG).optional(),
  /** Where it is posted each week what was asked, on this day (0 is Sunday) at this hour in universal time. */
  weeklyChannel: id.optional(),
  weeklyDay: z.int().min(0).max(6).default(1),
  weeklyHour: z.int().min(0).max(23).default(9),
});
export type ServerSettings = Readonly<z.infer<typeof serverSettings>>;

export const DEFAULT_SETTINGS: ServerSettings = serverSettings.parse({});
