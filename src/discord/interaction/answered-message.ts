import type { Message } from "discord.js";
import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from "discord-api-types/v10";
import { actionNameOf } from "../../conversation/actions/action.ts";
import { type Reply, text } from "../../conversation/reply.ts";
import { readShownQuestion } from "../../conversation/shown-question.ts";

/** The components of a message of ours as Discord has them. */
function componentsOf(message: Message): APIMessageTopLevelComponent[] {
  return message.components.map((component) => component.toJSON());
}

/** The question that a message of ours answers. Throws a UserError when it shows none. */
export function questionOf(message: Message): string {
  return readShownQuestion(componentsOf(message));
}

export function isHidden(message: Message): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

export interface CopyOptions {
  /** Names of the actions whose buttons are left out. */
  readonly without: readonly string[];
  /** Text below all else. */
  readonly foot?: string;
}

/** A message of ours once more, just as it was seen. */
export function copyMessage(message: Message, { without, foot }: CopyOptions): Reply {
  const components = componentsOf(message).map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const parts = component.components.flatMap((part) => dropButtons(part, without));
    return { ...component, components: foot === undefined ? parts : [...parts, text(foot)] };
  });
  return { flags: MessageFlags.IsComponentsV2, components, allowedMentions: { parse: [] } };
}

type Part = Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>["components"][number];

function dropButtons(part: Part, without: readonly string[]): Part[] {
  if (part.type !== ComponentType.ActionRow) return [part];
  const kept = part.components.filter(
    (each) => !("custom_id" in each && without.includes(actionNameOf(each.custom_id))),
  );
  return kept.length === 0 ? [] : [{ ...part, components: kept }];
}
