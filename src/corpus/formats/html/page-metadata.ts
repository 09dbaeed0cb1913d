import { keepStated, readField, type StatedField, type StatedMetadata } from "../../stated-metadata.ts";
import type { Attributes } from "./skipped-elements.ts";

type Field = StatedField;

/** What `<meta name>` or `<meta property>` says of an article, the most telling first. */
const META_NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: ["og:title", "dc.title", "twitter:title"],
  publisher: ["og:site_name", "dc.publisher", "application-name"],
  author: ["author", "dc.creator", "article:author"],
  published: ["article:published_time", "date", "dc.date", "dcterms.created", "article:modified_time"],
  url: ["og:url"],
};

/** Collects what a page says about itself, told of its elements as a parser finds them. */
export class PageMetadata {
  readonly #said = new Map<string, string>();
  #title = "";
  #isInTitle = false;

  openElement(name: string, attributes: Attributes): void {
    this.#isInTitle = name === "title" && this.#title === "";
    if (name === "html") this.#note("lang", attributes["lang"] ?? attributes["xml:lang"]);
    if (name === "link" && attributes["rel"] === "canonical") this.#note("canonical", attributes["href"]);
    if (name === "meta") this.#note(attributes["name"] ?? attributes["property"] ?? "", attributes["content"]);
  }

  closeElement(): void {
    this.#isInTitle = false;
  }

  text(text: string): void {
    if (this.#isInTitle) this.#title += text;
  }

  /** What is stated; a title of the whole page, which most pages have, is in `pageTitle`. */
  finish(): { readonly stated: StatedMetadata; readonly pageTitle: string } {
    const stated = {
      publisher: this.#read("publisher"),
      author: this.#read("author"),
      published: this.#read("published"),
      url: this.#valid("url", this.#said.get("canonical")) ?? this.#read("url"),
      lang: this.#valid("lang", this.#said.get("lang")),
    };
    const title = this.#read("title") ?? this.#valid("title", this.#title.slice(0, 1000)) ?? "";
    return { stated: keepStated(stated), pageTitle: title };
  }

  #note(name: string, value: string | undefined): void {
    const key = name.toLowerCase();
    if (value !== undefined && value !== "" && !this.#said.has(key)) this.#said.set(key, value);
  }

  #read(field: Field): string | undefined {
    for (const name of META_NAMES[field] ?? []) {
      const value = this.#valid(field, this.#said.get(name));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** What a page says wrongly, it does not say. */
  #valid(field: Field, written: string | undefined): string | undefined {
    if (written === undefined) return undefined;
    const read = readField(field, written);
    return "value" in read ? (read.value ?? undefined) : undefined;
  }
}
