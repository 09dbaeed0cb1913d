import type { Answering } from "../answers.ts";

export interface DriverContext extends Answering {
  /** How long a final answer may take after the first one, in milliseconds. */
  readonly answerWithinMs: number;
}

/** What a person cannot do in Discord: the button is not there, the command is hidden, the text is too long. */
export class NotPossible extends Error {
  override readonly name = "NotPossible";
}

/** What a person sees when the bot does not answer, or not in time. */
export class InteractionFailed extends Error {
  override readonly name = "InteractionFailed";
}
