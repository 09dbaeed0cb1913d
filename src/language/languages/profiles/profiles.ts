import { OF_ASIA } from "./of-asia.ts";
import { OF_EUROPE } from "./of-europe.ts";
import type { Profile } from "./profile.ts";

/** By ISO 639-1. A language that is not here has its words compared as they are, without the stop words of its list. */
export const PROFILES: Readonly<Record<string, Profile>> = { ...OF_EUROPE, ...OF_ASIA };
