import { SOURCE_REASONS } from "../../../sources/reasons.ts";

/** The phrases of why a source or a page cannot be had; in another language each has the same names in it. */
export const sourceReasons: Readonly<Record<keyof typeof SOURCE_REASONS, string>> = SOURCE_REASONS;
