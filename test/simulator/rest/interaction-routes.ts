import { acknowledge, editReply, findAnswered, followUp } from "../answers.ts";
import { refusals } from "../discord-error.ts";
import { broadcastMessage } from "../gateway/events.ts";
import { CallbackType, MessageFlag } from "../protocol.ts";
import type { Interaction, Message, State } from "../state.ts";
import type { Wire } from "../wire.ts";
import { wireMessage } from "../wire-message.ts";
import { noContent, ok, type RestContext, type Route } from "./route.ts";

const MESSAGE = "/webhooks/*/*/messages/*";

export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/interactions/*/*/callback",
    needsToken: false,
    handle: ({ params: [id = "", token = ""], query, ...sent }, context) => {
      const interaction = acknowledge(context, id, token, sent);
      return query.get("with_response") === "true" ? ok(wireCallback(interaction, context.state)) : noContent;
    },
  },
  {
    method: "POST",
    path: "/webhooks/*/*",
    needsToken: false,
    handle: ({ params: [application, token = ""], query, ...sent }, context) => {
      const interaction = findOwn(context, application, token);
      const message = followUp(context, interaction, sent);
      return query.get("wait") === "false" ? noContent : ok(wireMessage(message, context.state));
    },
  },
  {
    method: "GET",
    path: MESSAGE,
    needsToken: false,
    handle: ({ params: [application, token = "", id = ""] }, context) =>
      ok(wireMessage(findReply(findOwn(context, application, token), id), context.state)),
  },
  {
    method: "PATCH",
    path: MESSAGE,
    needsToken: false,
    handle: ({ params: [application, token = "", id = ""], ...sent }, context) => {
      const interaction = findOwn(context, application, token);
      const message = editReply(context, interaction, findReply(interaction, id), sent);
      return ok(wireMessage(message, context.state));
    },
  },
  {
    method: "DELETE",
    path: MESSAGE,
    needsToken: false,
    handle: ({ params: [application, token = "", id = ""] }, context) => {
      const interaction = findOwn(context, application, token);
      const message = findReply(interaction, id);
      message.deleted = true;
      interaction.answeredAt ??= context.state.clock.now();
      broadcastMessage(context.gateway, context.state, "MESSAGE_DELETE", message);
      return noContent;
    },
  },
];

function findOwn(context: RestContext, application: string | undefined, token: string): Interaction {
  if (application !== context.state.bot.id) throw refusals.unknownWebhook();
  return findAnswered(context, token);
}

function findReply({ original, followUps, source }: Interaction, id: string): Message {
  const known = id === "@original" ? original : [original, source, ...followUps].find((it) => it?.id === id);
  if (known === undefined || known.deleted) throw refusals.unknownMessage();
  return known;
}

function wireCallback(interaction: Interaction, state: State): Wire {
  const { id, type, original, acknowledged } = interaction;
  const callback = acknowledged?.type ?? 0;
  const shown = callback === CallbackType.autocomplete || callback === CallbackType.modal ? undefined : original;
  const message = shown === undefined ? {} : { message: wireMessage(shown, state) };
  const about =
    shown === undefined
      ? {}
      : {
          response_message_id: shown.id,
          response_message_loading: (shown.flags & MessageFlag.loading) !== 0,
          response_message_ephemeral: shown.visibleTo !== undefined,
        };
  return { interaction: { id, type, ...about }, resource: { type: callback, ...message } };
}
