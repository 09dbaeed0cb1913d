import { keepStated, readField, type StatedMetadata } from "../../stated-metadata.ts";
import { walkXml } from "./walk-xml.ts";

/** Which element says what of a document (Dublin Core), as Office and EPUB have them. */
const FIELDS = {
  "dc:title": "title",
  "dc:creator": "author",
  "dc:publisher": "publisher",
  "dc:date": "published",
  "dc:language": "lang",
} as const;
/** Titles that programs put there themselves. */
const NO_TITLE =
  /^(?:untitled|title|document ?\d*|presentation ?\d*|powerpoint presentation|.*\.(?:docx?|pptx?|epub))$/i;
const LONGEST = 1000;

/** What a document says about itself; what it says wrongly, it does not say. Throws what `walkXml` throws. */
export function readProperties(xml: string): StatedMetadata {
  const written = new Map<string, string>();
  let current: string | undefined;
  walkXml(xml, {
    open(name) {
      current = name in FIELDS && !written.has(name) ? name : undefined;
      if (current !== undefined) written.set(current, "");
    },
    close: () => {
      current = undefined;
    },
    text(text) {
      if (current !== undefined) written.set(current, (written.get(current) + text).slice(0, LONGEST));
    },
  });
  const said = Object.entries(FIELDS).map(([element, field]) => {
    const read = readField(field, written.get(element));
    return [field, "value" in read ? read.value : undefined];
  });
  const stated: StatedMetadata = keepStated(Object.fromEntries(said));
  const { title, ...others } = stated;
  return title === undefined || NO_TITLE.test(title) ? others : stated;
}
