import type { Saying } from "../conversation/member-error.ts";

/** One thing that was looked at, in a line that says what to do where it is not well. */
export interface Finding {
  readonly isWell: boolean;
  readonly say: Saying;
}

export function well(say: Saying): Finding {
  return { isWell: true, say };
}

export function ill(say: Saying): Finding {
  return { isWell: false, say };
}
