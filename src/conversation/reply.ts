import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";

/**
 * One message as it is sent: Components V2, pinging nobody whatever its text says.
 * Plain data, so that the terminal can show the very same reply.
 */
export interface Reply {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: [] };
}

/** A message of one container. */
export function reply(...components: APIComponentInContainer[]): Reply {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
    allowedMentions: { parse: [] },
  };
}

/** Text in Discord's Markdown; whatever a person or an article wrote must have been escaped. */
export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A message of plain words. */
export function notice(content: string): Reply {
  return reply(text(content));
}

/** The same message with some text below all else. */
export function addFoot(message: Reply, foot: string): Reply {
  const components = message.components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: [...component.components, text(foot)] }
      : component,
  );
  return { ...message, components };
}
