import { createInlineFinder } from "../line-outline/inline-markup.ts";

/** What only formats running text of AsciiDoc. Attributes in braces stay: what they stand for may lie in another file. */
export const findAsciidocInline = createInlineFinder([
  // An image shows nothing to read, its description neither; anchors and index terms say nothing.
  /(?:image|icon):[^\s:[\]]{1,300}\[[^\]\n]{0,300}\]/,
  /\[\[[^\]\n]{1,100}\]\]|indexterm2?:\[[^\]\n]{0,200}\]|\(\(\([^()\n]{1,200}\)\)\)/,
  /(?:link|xref|mailto):[^\s[\]]{1,500}\[([^\]\n]{1,300}?)\^?(?:,[ ]?(?:window|role|opts|rel|subject)=[^\]\n]{0,200})?\]/,
  /xref:([^\s[\]]{1,300})\[\]/,
  /link:([^\s[\]]{1,500})\[\]/,
  /https?:\/\/[^\s[\]]{1,500}\[([^\]\n]{1,300}?)\^?(?:,[ ]?(?:window|role|opts|rel)=[^\]\n]{0,200})?\]/,
  /<<[^<>,\n]{1,200},\s{0,3}([^<>\n]{1,200})>>/,
  /<<([^<>,\n]{1,200})>>/,
  /(?:kbd|btn|pass|stem|asciimath|latexmath):[a-z]{0,5}\[([^\]\n]{1,500})\]/,
  // Without their brackets a note and what a menu holds would read on what stands before them.
  /footnote:[\w-]{0,40}(\[[^\]\n]{1,500}\])/,
  /menu:([^\s[\]]{1,100}\[[^\]\n]{1,200}\])/,
  /`\+([^`\n]{1,300})\+`/,
  /(?<![\p{L}\p{N}`])`([^`\n]{1,300})`(?![\p{L}\p{N}`])/u,
  /``([^`\n]{1,300})``/,
  /\*\*([^*\n]{1,300})\*\*/,
  /(?<![\p{L}\p{N}*])\*([^\s*][^*\n]{0,300})\*(?![\p{L}\p{N}*])/u,
  /__([^_\n]{1,300})__/,
  /(?<![\p{L}\p{N}_])_([^\s_][^_\n]{0,300})_(?![\p{L}\p{N}_])/u,
  /\[[\w.#%-]{1,60}\]#([^#\n]{1,300})#/,
  /(?<![\p{L}\p{N}#&])#([^\s#](?:[^#\n]{0,300}[^\s#])?)#(?![\p{L}\p{N}#])/u,
  /(?<![\p{L}\p{N}+])\+([^\s+](?:[^+\n]{0,300}[^\s+])?)\+(?![\p{L}\p{N}+])/u,
  /(?<=\S)\s\+(?=[\r\n]|$)/,
]);
