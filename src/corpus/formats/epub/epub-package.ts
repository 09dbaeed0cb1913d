import { posix } from "node:path";
import { walkXml } from "../packed/walk-xml.ts";

interface Item {
  readonly path: string;
  readonly type: string;
  /** As "nav", the table of contents. */
  readonly properties: readonly string[];
}

/**
 * The paths of a book's chapters in their order, without its table of contents. Throws what `walkXml` throws.
 * @param path that of the package document, to which the chapters' paths are relative
 */
export function readPackage(path: string, xml: string): string[] {
  const items = new Map<string, Item>();
  const order: string[] = [];
  walkXml(xml, {
    open(name, attributes) {
      const element = name.slice(name.indexOf(":") + 1);
      const { id, href, idref, linear, properties = "" } = attributes;
      if (element === "item" && id !== undefined && href !== undefined) {
        const type = attributes["media-type"] ?? "";
        items.set(id, { path: resolve(path, href), type, properties: properties.split(/\s+/) });
      }
      if (element === "itemref" && idref !== undefined && linear !== "no") order.push(idref);
    },
  });
  return [...new Set(order)].flatMap((id) => {
    const item = items.get(id);
    const isText = item !== undefined && /html/i.test(item.type) && !item.properties.includes("nav");
    return isText ? [item.path] : [];
  });
}

function resolve(from: string, href: string): string {
  const [path = ""] = href.split("#", 1);
  return posix.join(posix.dirname(from), decode(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
