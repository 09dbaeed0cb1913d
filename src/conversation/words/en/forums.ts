import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";

/** What people read below a post of a forum that was answered, in Discord's Markdown; errors are plain. */
export const forums = {
  marked: (tag: string) => `Thank you. This post is marked with **${escapeLine(tag, MAX_TAG_TEXT)}** now.`,
  markedAlready: (tag: string) => `This post is marked with **${escapeLine(tag, MAX_TAG_TEXT)}** already.`,

  // Errors, in plain text
  notYours: "Only whoever opened this post, and owners, can say that.",
  mayNotMark: "I may not mark posts here: an owner can allow me to manage threads and posts in this forum.",
  tagGone: (tag: string) =>
    `This forum has no tag “${plainLine(tag, MAX_TAG_TEXT)}” any more: an owner can choose another in /settings.`,
  tooManyTags: "This post has as many tags as Discord allows: take one off first.",
};
