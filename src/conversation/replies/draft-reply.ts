import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { ArticlePreview } from "../../indexing/preview/preview-messages.ts";
import { discardDraft, openVersion, saveDraft, writeDraft } from "../actions/actions.ts";
import { row } from "../actions/buttons.ts";
import { articleKey } from "../articles/article-key.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { cleanLine } from "../markdown/clean.ts";
import { escapeLine } from "../markdown/escape.ts";
import { notice, type Reply, reply, text } from "../reply.ts";
import { sayTold } from "../say-told.ts";
import type { Words } from "../words/words.ts";

/** Chunks shown of all articles together, and characters of each: so that a message holds them, whatever they say. */
const SHOWN_CHUNKS = 6;
const MAX_CHUNK_TEXT = 280;
const MAX_REMARK_TEXT = 200;
/** Of all buttons together. */
const MAX_LABELS_TEXT = 150;

export interface PreviewedChange {
  readonly path: string;
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly preview: ArticlePreview;
}

export interface DraftView {
  readonly draft: string;
  readonly changes: readonly PreviewedChange[];
  /** It was written in a form, and can be opened in it again. */
  readonly isWritten: boolean;
  /** Files that could not be taken along. */
  readonly leftOut: readonly string[];
  readonly words: Words;
}

/** What would become of articles, with their first chunks, and the buttons that decide. */
export function draftReply({ draft, changes, isWritten, leftOut, words }: DraftView): Reply {
  const shown = Math.max(1, Math.floor(SHOWN_CHUNKS / Math.max(1, changes.length)));
  const isReadable = changes.every(({ preview }) => preview.isReadable);
  const styled = (custom_id: string, label: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) =>
    ({ type: ComponentType.Button, style, label, custom_id }) as const;
  const buttons = [
    ...(isReadable ? [styled(saveDraft.encode({ draft }), words.articles.save, ButtonStyle.Primary)] : []),
    ...(isWritten ? [styled(writeDraft.encode({ draft }), words.articles.edit, ButtonStyle.Secondary)] : []),
    styled(discardDraft.encode({ draft }), words.articles.discard, ButtonStyle.Secondary),
  ];
  const foot = [...(leftOut.length === 0 ? [] : [words.articles.leftOut(leftOut)]), words.articles.notSaved].join("\n");
  const room = Math.floor((DISCORD_LIMITS.messageText - foot.length - MAX_LABELS_TEXT) / Math.max(1, changes.length));
  const parts = changes.map((change) => text(firstLines(describe(change, shown, words), room)));
  return reply(...parts, text(foot), row(...buttons));
}

/** As many lines as there is room for; the first in any case. */
function firstLines(lines: readonly string[], room: number): string {
  const shown: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0 && shown.length > 0) break;
    shown.push(line);
  }
  return shown.join("\n");
}

function describe({ path, isNew, isRemoved, preview }: PreviewedChange, most: number, words: Words): readonly string[] {
  const head = isRemoved ? words.articles.removed : isNew ? words.articles.added : words.articles.changed;
  const { title, chunks, remark, isReadable } = preview;
  const lines = [head(path), ...(title === "" ? [] : [words.articles.title(title)])];
  if (remark !== undefined) {
    const told = escapeLine(sayTold(remark, words), MAX_REMARK_TEXT);
    lines.push(isReadable ? words.articles.remark(told) : words.articles.unreadable(told));
  }
  if (!isReadable) return lines;
  lines.push(`-# ${words.articles.chunks(preview)}`);
  // What is new is what its owner wants to see.
  const ordered = [...chunks.filter(({ isNew: fresh }) => fresh), ...chunks.filter(({ isNew: fresh }) => !fresh)];
  for (const chunk of ordered.slice(0, most)) {
    const said = cleanLine([chunk.heading, chunk.text].filter((part) => part !== "").join(" › "));
    lines.push(
      `> ${escapeLine(said, MAX_CHUNK_TEXT)}`,
      `> -# ${chunk.isNew ? words.articles.newChunk : words.articles.keptChunk}`,
    );
  }
  const further = preview.added + preview.kept - Math.min(most, ordered.length);
  return [...lines, ...(further > 0 ? [words.articles.furtherChunks(further)] : [])];
}

export interface HistoryView {
  readonly path: string;
  readonly versions: readonly { readonly id: number; readonly bytes: number }[];
  readonly words: Words;
}

/** The versions of an article, of which one can be looked at and restored. */
export function historyReply({ path, versions, words }: HistoryView): Reply {
  if (versions.length === 0) return notice(words.articles.noVersions);
  return reply(text(words.articles.versions(path)), {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: openVersion.encode({ articleKey: articleKey(path) }),
        placeholder: words.articles.chooseVersion,
        options: versions.map(({ id, bytes }) => ({
          label: words.articles.version(new Date(id), bytes).slice(0, DISCORD_LIMITS.choiceName),
          value: String(id),
        })),
      },
    ],
  });
}
