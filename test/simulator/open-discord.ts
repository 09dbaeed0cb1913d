import { afterEach } from "vitest";
import { type Discord, type DiscordOptions, startDiscord } from "./start.ts";

const opened: (() => Promise<void>)[] = [];

/** Ends what the tests of a file have opened, the last first; call it once a file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });
}

/** For what a test opens beside the simulator. */
export function closeLater(close: () => Promise<void>): void {
  opened.push(close);
}

export async function openDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  closeLater(() => discord.close());
  return discord;
}
