import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import { actionNameOf } from "./action.ts";
import { context } from "./actions.ts";
import type { ExcerptReference } from "./excerpt-reference.ts";

/** The custom ids of the buttons beside the excerpts of a message, which say what each of them is. */
export function quotedBy(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const inside = components.flatMap((each) => (each.type === ComponentType.Container ? each.components : []));
  return inside.flatMap((part) =>
    part.type === ComponentType.Section &&
    "custom_id" in part.accessory &&
    actionNameOf(part.accessory.custom_id) === context.name
      ? [part.accessory.custom_id]
      : [],
  );
}

/** What the excerpts of a message are. */
export function quotedExcerpts(components: readonly APIMessageTopLevelComponent[]): readonly ExcerptReference[] {
  return quotedBy(components).map((customId) => context.decode(customId));
}
