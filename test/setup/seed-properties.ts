import fc from "fast-check";

/** Any number: with it, `npm test` tries the same cases each time, and fails where the code has changed and nowhere else. */
const SEED = 20261128;

const { PROPERTY_SEED: chosen } = process.env;
if (chosen !== "random") fc.configureGlobal({ seed: chosen === undefined ? SEED : Number(chosen) });
