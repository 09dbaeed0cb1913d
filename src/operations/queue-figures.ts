/** How many questions are being answered at the moment, and how many wait for their turn. */
export interface QueueFigures {
  readonly answering: number;
  readonly waiting: number;
}
