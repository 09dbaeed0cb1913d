import { type Attributes, isSilent } from "./skipped-elements.ts";
import { walkHtml } from "./walk-html.ts";

/** Which elements of a page hold its content: `undefined` where nothing tells, so that all of it may. */
export type ContentElement = "main" | "article" | undefined;

/** An element that holds less of a page's text than this is a teaser, or not filled by its program. */
const LEAST_SHARE = 0.2;

/** What an element is for the content of a page. */
export function contentRole(name: string, { role }: Attributes): "main" | "article" | undefined {
  if (name === "main" || role === "main") return "main";
  return name === "article" ? "article" : undefined;
}

/** Looks where a page's content is: in its main part, or else in its only article. */
export function findContent(html: string): ContentElement {
  const characters = { all: 0, main: 0, article: 0 };
  let articles = 0;
  let silent = 0;
  const inside = { main: 0, article: 0 };
  const open: { readonly role: ContentElement; readonly isSilent: boolean }[] = [];
  walkHtml(html, {
    openElement(name, attributes) {
      const role = contentRole(name, attributes);
      const element = { role, isSilent: silent > 0 || isSilent(name, attributes, true) };
      open.push(element);
      if (element.isSilent) silent += 1;
      if (role === undefined) return;
      if (role === "article" && inside.article === 0) articles += 1;
      inside[role] += 1;
    },
    closeElement() {
      const element = open.pop();
      if (element?.isSilent) silent -= 1;
      if (element?.role !== undefined) inside[element.role] -= 1;
    },
    text(text) {
      if (silent > 0) return;
      const { length } = text.trim();
      characters.all += length;
      if (inside.main > 0) characters.main += length;
      if (inside.article > 0) characters.article += length;
    },
  });
  const least = characters.all * LEAST_SHARE;
  if (articles === 1 && characters.article > Math.max(least, characters.main / 2)) return "article";
  return characters.main > least ? "main" : undefined;
}
