import { createInlineFinder } from "../line-outline/inline-markup.ts";

/** What only formats running text of reStructuredText: links lead nowhere here, roles say how their words look. */
export const findRestructuredInline = createInlineFinder([
  /``([^\n`](?:[^\n]{0,300}?[^\n`])?)``(?!`)/,
  /:[a-zA-Z][\w:+.-]{0,40}:`[!~](?:[\w.]{0,200}\.)?([^`.]{1,100})`/,
  /:[a-zA-Z][\w:+.-]{0,40}:`([^`]{1,300}?)\s{0,3}(?:<[^<>`]{1,300}>)?`/,
  /`([^`<>]{1,300}?)\s{0,3}<[^<>`]{1,500}>`_{0,2}/,
  /_?`([^`]{1,300})`_{0,2}/,
  /\*\*([^*\n]{1,300})\*\*/,
  /(?<![\p{L}\p{N}*\\])\*([^\s*][^*]{0,300})\*(?![\p{L}\p{N}*])/u,
  /\|([^\s|][^|\n]{0,100})\|_{0,2}(?![|])/,
  /(?:[ \t]|(?<=[\r\n]))\[(?:#[\w-]{0,50}|\*|\d{1,4})\]_/,
  // What a book is called in brackets is read; where it leads nobody sees.
  /(\[[A-Za-z][\w.-]{0,50}\])_(?!\w)/,
  /\\ /,
  /::$/,
]);
