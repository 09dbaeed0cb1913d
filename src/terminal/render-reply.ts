import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import { cleanText } from "../conversation/markdown/clean.ts";
import type { Reply } from "../conversation/reply.ts";
import { isQuestionPart } from "../conversation/shown-question.ts";
import { renderInline } from "./inline.ts";
import type { Style } from "./style.ts";
import { wrapWords } from "./wrap-words.ts";

/** Room for what begins a quote's lines. */
const PREFIX_COLUMNS = 2;

/** A reply as lines of a terminal: the texts of the message that Discord would show, without its buttons. */
export function renderReply(reply: Reply, style: Style): string {
  return reply.components
    .flatMap(collectTexts)
    .map((content) => renderText(content, style))
    .join("\n");
}

/** The reply for someone who has just typed its question and still sees it. */
export function withoutQuestion(reply: Reply): Reply {
  return { ...reply, components: reply.components.map(dropQuestion) };
}

function dropQuestion(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.Container) return component;
  const rest = component.components.filter((part) => !isQuestionPart(part));
  // What parted the question from the answer has nothing to part any more.
  const components = rest[0]?.type === ComponentType.Separator ? rest.slice(1) : rest;
  return { ...component, components };
}

/** The contents of all text displays in order; a separator shows as an empty line. */
function collectTexts(component: APIMessageTopLevelComponent): string[] {
  switch (component.type) {
    case ComponentType.Container:
    case ComponentType.Section:
      return component.components.flatMap(collectTexts);
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Separator:
      return [""];
    default:
      return [];
  }
}

/** How a block of code in a quote begins and ends; text cannot look like it, for its signs are escaped. */
const FENCE = /^> ```/;
const CODE_INDENT = "    ";

function renderText(content: string, style: Style): string {
  let isCode = false;
  // Articles' text is clean already; whatever else a message holds, no control character reaches the terminal.
  const lines = cleanText(content).split("\n");
  return lines
    .flatMap((line, index) => {
      if (!FENCE.test(line)) return [isCode ? renderCode(line, style) : renderLine(line, style)];
      isCode = !isCode;
      // Discord draws a frame around code; here only space parts it from what follows.
      return !isCode && /^> \s*\S/.test(lines[index + 1] ?? "") ? [style.quoteBar] : [];
    })
    .join("\n");
}

/** Set in, and never wrapped: what is copied from it is the code. */
function renderCode(line: string, style: Style): string {
  return style.quoteBar + CODE_INDENT + line.slice("> ".length);
}

function renderLine(line: string, style: Style): string {
  if (line.startsWith("> ")) return wrap(renderWords(line.slice("> ".length), style), style.quoteBar, style);
  if (line.startsWith(SMALL)) return wrap(renderWords(line, style), "", style);
  const heading = /^#{1,3} (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return wrap(style.bold(renderInline(heading, style)), "", style);
  return wrap(renderInline(line, style), "", style);
}

/** What begins small print, in a quote too. */
const SMALL = "-# ";

function renderWords(words: string, style: Style): string {
  return words.startsWith(SMALL)
    ? style.dim(renderInline(words.slice(SMALL.length), style))
    : renderInline(words, style);
}

/** The sign of a list's item, as replies and articles write it. */
const ITEM = /^\s{0,8}(?:[-*•]|\d{1,3}[.)]) /;

function wrap(text: string, prefix: string, { columns }: Style): string {
  if (columns === undefined) return prefix + text;
  // Lines of an item go on below its words, not below its sign.
  const sign = ITEM.exec(text)?.[0] ?? "";
  // Lines that begin with space (code, verse) keep it; others lose the space at which they were broken.
  const trim = sign !== "" || !/^\s/.test(text);
  const lines = wrapWords(text.slice(sign.length), columns - PREFIX_COLUMNS - sign.length, { hard: true, trim });
  return lines.map((line, index) => prefix + (index === 0 ? sign : " ".repeat(sign.length)) + line).join("\n");
}
