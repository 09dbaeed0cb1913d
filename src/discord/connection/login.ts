import { type Client, Events } from "discord.js";
import { explainConnectionError } from "./connection-errors.ts";

export interface LoginOptions {
  readonly token: string;
  /** For messages. */
  readonly apiUrl: string;
  /** Gives up the login when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Logs a client in and waits until it is ready; whatever fails, it is destroyed. Rejects with a UserError that tells the
 * operator what to do, and with the signal's reason when that is aborted first.
 */
export async function login(client: Client, { token, apiUrl, signal }: LoginOptions): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // When the login itself fails, nobody waits for this one.
  ready.catch(() => undefined);
  try {
    signal?.throwIfAborted();
    await Promise.race([client.login(token), ready]);
    return await ready;
  } catch (error) {
    await client.destroy();
    throw explainConnectionError(error, apiUrl);
  }
}
