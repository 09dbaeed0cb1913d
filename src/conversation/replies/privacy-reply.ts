import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { deleteMyData, downloadMyData } from "../actions/actions.ts";
import { row } from "../actions/buttons.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** What is kept of a member, in numbers. */
export interface KeptOfMember {
  readonly questions: number;
  readonly votes: number;
  readonly requests: number;
  /** Questions whose answer the member wants to be told of. */
  readonly awaited: number;
  /** ISO 8601; undefined where nothing is kept. */
  readonly oldest: string | undefined;
}

export interface PrivacyRules {
  /** Days after which records go. */
  readonly days: number;
  /** Whether members are known again after a restart. */
  readonly knowsMembers: boolean;
}

/** What is kept of the member, and what can be done with it. */
export function privacyReply(
  { questions, votes, requests, awaited, oldest }: KeptOfMember,
  rules: PrivacyRules,
  words: Words,
): Reply {
  const say = words.privacy;
  const found =
    oldest === undefined ? [say.nothing] : [say.kept(questions, votes, requests), say.since(oldest.slice(0, 10))];
  const waiting = awaited === 0 ? [] : [words.notices.privacy(awaited)];
  const isNothing = oldest === undefined && awaited === 0;
  const told = [
    say.title,
    ...(oldest === undefined && awaited > 0 ? [] : found),
    ...waiting,
    say.how(rules.days),
    ...(rules.knowsMembers ? [] : [say.notKnown]),
  ];
  const buttons = [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: say.download,
      custom_id: downloadMyData.encode(),
    },
    {
      type: ComponentType.Button,
      style: ButtonStyle.Danger,
      label: say.remove,
      custom_id: deleteMyData.encode({ isSure: false }),
    },
  ] as const;
  return reply(text(told.join("\n")), ...(isNothing ? [] : [row(...buttons)]));
}

/** Asks once more before everything is deleted. */
export function confirmDeletionReply(words: Words): Reply {
  return reply(
    text(words.privacy.areYouSure),
    row({
      type: ComponentType.Button,
      style: ButtonStyle.Danger,
      label: words.privacy.removeSure,
      custom_id: deleteMyData.encode({ isSure: true }),
    }),
  );
}

/** A message with a file below its text, which is sent along under this name. */
export function fileReply(said: string, name: string): Reply {
  return reply(text(said), { type: ComponentType.File, file: { url: `attachment://${name}` } });
}
