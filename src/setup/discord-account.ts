import { z } from "zod";
import { MemberError } from "../conversation/member-error.ts";
import { showAddress } from "../system/address.ts";

/** What Discord says of a token. */
export interface Account {
  readonly applicationId: string;
  readonly name: string;
  /** Whether anybody may add the bot to a server of theirs. */
  readonly isPublic: boolean;
}

export interface Server {
  readonly id: string;
  readonly name: string;
}

/** What set-up asks of Discord. */
export interface DiscordAccount {
  /** Whose token it is. Throws a UserError when Discord refuses it or cannot be reached. */
  read(token: string): Promise<Account>;
  /** The servers that the bot has been added to. Throws as `read` does. */
  listServers(token: string): Promise<readonly Server[]>;
}

const UNAUTHORIZED = 401;
/** Nobody looks at a prompt for longer without thinking that it hangs. */
const PATIENCE_MILLISECONDS = 10_000;

const application = z.object({ id: z.string(), name: z.string(), bot_public: z.boolean().optional() });
const servers = z.array(z.object({ id: z.string(), name: z.string() }));

/** Asks Discord's REST API. @param apiUrl its base address, without the version */
export function openDiscordAccount(apiUrl: string): DiscordAccount {
  async function get<T>(path: string, token: string, schema: z.ZodType<T>): Promise<T> {
    const response = await fetch(`${apiUrl}/v10${path}`, {
      headers: { authorization: `Bot ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    }).catch((cause: unknown) => {
      const where = showAddress(apiUrl);
      throw new MemberError(({ setup }) => setup.unreachable(where), { cause });
    });
    if (response.status === UNAUTHORIZED) throw new MemberError(({ setup }) => setup.tokenRefused);
    if (!response.ok) throw new MemberError(({ setup }) => setup.unwell(response.status));
    return schema.parse(await response.json());
  }
  return {
    async read(token) {
      const { id, name, bot_public } = await get("/applications/@me", token, application);
      return { applicationId: id, name, isPublic: bot_public ?? true };
    },
    listServers: (token) => get("/users/@me/guilds", token, servers),
  };
}
