import type { english } from "./en/index.ts";

/** Everything the bot says in one language: what English says, every language says. */
export type Words = typeof english;
