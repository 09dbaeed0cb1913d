import { posix } from "node:path";
import { walkXml } from "./walk-xml.ts";

/** What a part of an Office document refers to. */
export interface Relation {
  /** The last part of its type's address: "slide", "notesSlide". */
  readonly type: string;
  /** The path of another part. */
  readonly target: string;
}

/** Where the relations of a part are kept (ECMA-376-2, 6.5). */
export function relationsPath(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

/** The relations of a part by their ids; what lies outside the document is left out. Throws what `walkXml` throws. */
export function readRelations(part: string, xml: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  walkXml(xml, {
    open(name, { Id: id, Type: type = "", Target: target = "", TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || mode === "External") return;
      const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
      relations.set(id, { type: type.slice(type.lastIndexOf("/") + 1), target: path });
    },
  });
  return relations;
}
