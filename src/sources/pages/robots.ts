import parseRobots from "robots-parser";
import { UserError } from "../../errors.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import { AGENT_NAME, type PageClient, UnreachableError } from "./page-client.ts";

type Robot = ReturnType<typeof parseRobots>;

/** What sites ask programs not to fetch (RFC 9309). */
export interface Robots {
  /** Throws UserError when the site asks that an address not be fetched, or does not say. */
  admit(url: URL): Promise<void>;
  /** Seconds that the site asks to let pass between two requests. */
  delay(url: URL): Promise<number>;
}

/** As much of it as has to be read (RFC 9309, 2.5). */
const MOST_BYTES = 500_000;
/** Who asks for more does not want to be read at all. */
const LONGEST_DELAY_SECONDS = 30;

/** @param client what gets the pages, too: a file of rules may be redirected as they are */
export function openRobots(client: PageClient, signal: AbortSignal): Robots {
  const known = new Map<string, Promise<Robot>>();
  const rulesOf = ({ origin }: URL) => {
    const rules = known.get(origin) ?? read(origin);
    known.set(origin, rules);
    return rules;
  };

  async function read(origin: string): Promise<Robot> {
    const url = `${origin}/robots.txt`;
    const { status, body } = await client.get(url, { most: MOST_BYTES, signal }).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      const Kind = error instanceof UnreachableError ? UnreachableError : UserError;
      throw new Kind(fill(SOURCE_REASONS.robotsFail, { reason: error.message }), { cause: error });
    });
    // Who has none allows all; a server that is not well has not said so.
    if (status >= 500 || status === 429)
      throw new UnreachableError(fill(SOURCE_REASONS.robotsFail, { reason: fill(SOURCE_REASONS.notHad, { status }) }));
    return parseRobots(url, status === 200 ? Buffer.from(body).toString("utf8") : "");
  }

  return {
    async admit(url) {
      if ((await rulesOf(url)).isAllowed(url.href, AGENT_NAME) === false) throw new UserError(SOURCE_REASONS.forbidden);
    },
    async delay(url) {
      const rules = await rulesOf(url);
      return Math.min(rules.getCrawlDelay(AGENT_NAME) ?? 0, LONGEST_DELAY_SECONDS);
    },
  };
}
