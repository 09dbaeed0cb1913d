import { z } from "zod";

/** Which of the bot's gateway connections this process opens: all that Discord advises, or some of a fixed number. */
export type ShardPlan = "auto" | { readonly ids: readonly number[]; readonly count: number };

const FIRST_SHARD = 0;
const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/;
const NUMBERS = "must be shard numbers, such as 0,1 or 0-3";

/** The variables that decide it: both, or neither. */
export const shardVariables = z
  .object({
    SHARD_IDS: z.string(NUMBERS).optional(),
    SHARD_COUNT: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, "must be a whole number from 1 to 99999: the number of shards of all processes")
      .optional(),
  })
  .transform(({ SHARD_IDS, SHARD_COUNT }, context): ShardPlan => {
    const refuse = (path: "SHARD_IDS" | "SHARD_COUNT", message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (SHARD_IDS === undefined && SHARD_COUNT === undefined) return "auto";
    if (SHARD_IDS === undefined) return refuse("SHARD_IDS", "goes with SHARD_COUNT: set both, or neither");
    if (SHARD_COUNT === undefined) return refuse("SHARD_COUNT", "goes with SHARD_IDS: set both, or neither");
    const count = Number(SHARD_COUNT);
    const ranges = parseRanges(SHARD_IDS);
    if (ranges === undefined) return refuse("SHARD_IDS", NUMBERS);
    // Before they are counted out: 0-99999 is a slip of the pen.
    if (ranges.some(({ last }) => last >= count)) {
      return refuse("SHARD_IDS", `must be below SHARD_COUNT: of ${count} shards, the last is ${count - 1}`);
    }
    const ids = new Set(
      ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
    );
    return { ids: [...ids].sort((a, b) => a - b), count };
  });

function parseRanges(text: string): readonly { readonly first: number; readonly last: number }[] | undefined {
  const ranges = text.split(",").map((item) => {
    const [, first, last = first] = RANGE.exec(item.trim()) ?? [];
    return { first: Number(first), last: Number(last) };
  });
  // Not a number is not at most anything.
  return ranges.every(({ first, last }) => first <= last) ? ranges : undefined;
}

/** Whether this process does what is done once for all processes of the bot: that of shard 0 does. */
export function isFirstProcess(plan: ShardPlan): boolean {
  return plan === "auto" || plan.ids.includes(FIRST_SHARD);
}
