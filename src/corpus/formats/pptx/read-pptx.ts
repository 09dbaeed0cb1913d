import { REASONS } from "../../reasons.ts";
import { ArticleWriter } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";
import { type Relation, readRelations, relationsPath } from "../packed/relations.ts";
import { readProperties } from "../packed/stated-properties.ts";
import { noDocument, type Unpacked, unpack } from "../packed/unpack.ts";
import { decodeXml, walkXml } from "../packed/walk-xml.ts";
import { writeSlide } from "./write-slide.ts";

const WHAT = REASONS.presentation;
const PRESENTATION = "ppt/presentation.xml";
const PROPERTIES = "docProps/core.xml";
const WANTED =
  /^(?:docProps\/core\.xml|ppt\/presentation\.xml|ppt\/(?:slides|notesSlides)\/[\w-]+\.xml|ppt\/(?:slides\/)?_rels\/[\w-]+\.xml\.rels)$/;

/** Reads a presentation slide by slide, each with the notes of whoever speaks. Throws UnusableFileError. */
export function readPptx(bytes: Uint8Array): ArticleContent {
  const files = unpack(bytes, WHAT, (path) => WANTED.test(path));
  const presentation = files.get(PRESENTATION);
  if (presentation === undefined) throw noDocument(WHAT);
  const writer = new ArticleWriter();
  for (const [i, slide] of slidesOf(decodeXml(presentation), relationsOf(PRESENTATION, files)).entries()) {
    const xml = files.get(slide);
    if (xml === undefined) continue;
    writer.beginPlace("slide", i + 1);
    if (!writeSlide(decodeXml(xml), writer)) continue;
    const notes = [...relationsOf(slide, files).values()].find(({ type }) => type === "notesSlide");
    const said = notes && files.get(notes.target);
    if (said !== undefined) writeSlide(decodeXml(said), writer);
  }
  const properties = files.get(PROPERTIES);
  return { ...writer.finish(), metadata: properties === undefined ? {} : readProperties(decodeXml(properties)) };
}

function relationsOf(part: string, files: Unpacked): ReadonlyMap<string, Relation> {
  const file = files.get(relationsPath(part));
  return file === undefined ? new Map() : readRelations(part, decodeXml(file));
}

/** The paths of the slides in the order in which they are shown, hidden ones included: they are numbered, too. */
function slidesOf(xml: string, relations: ReadonlyMap<string, Relation>): string[] {
  const slides: string[] = [];
  walkXml(xml, {
    open(name, { "r:id": id = "" }) {
      const slide = name === "p:sldId" ? relations.get(id) : undefined;
      if (slide !== undefined) slides.push(slide.target);
    },
  });
  return slides;
}
