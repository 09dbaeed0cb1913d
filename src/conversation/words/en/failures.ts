import { FAILURES } from "../../../system/failures.ts";

/** The phrases of what fails on a machine; in another language each has the same names in it. */
export const failures: Readonly<Record<keyof typeof FAILURES, string>> = FAILURES;
