import type { Interaction } from "../state.ts";
import { waitFor } from "../wait.ts";
import { type DriverContext, InteractionFailed } from "./context.ts";

/** What a person waits for: nothing, any sign of the bot, or its final answer. */
export type Until = "sent" | "acknowledged" | "answered";

/** Resolves when the bot has said what is waited for; rejects with what the person sees when it does not. */
export async function waitForAnswer(context: DriverContext, interaction: Interaction, until: Until): Promise<void> {
  const { state, acknowledgeWithinMs, answerWithinMs } = context;
  const wait = (find: () => unknown, milliseconds: number, failure: string) =>
    waitFor(
      state,
      () => find() ?? undefined,
      milliseconds,
      () => `"${interaction.name}": the application ${failure} ${milliseconds} ms.`,
    ).catch((error: unknown) => {
      throw new InteractionFailed(error instanceof Error ? error.message : String(error));
    });
  if (until === "sent") return;
  await wait(() => interaction.acknowledged, acknowledgeWithinMs, "did not respond within");
  if (until === "acknowledged") return;
  await wait(() => interaction.answeredAt, answerWithinMs, "is still thinking after");
}
