import { OF_ASIA } from "./of-asia.ts";
import { OF_EUROPE } from "./of-europe.ts";
import type { Phrases } from "./phrases.ts";

/** By ISO 639-1. English is read by rules of its own. */
export const PHRASES: Readonly<Record<string, Phrases>> = { ...OF_EUROPE, ...OF_ASIA };
