import { cutSpans } from "../../language/cut-spans.ts";
import { spansWithin } from "../../language/span.ts";
import { contextOf, HEADING_SEPARATOR } from "../../store/passage-store.ts";
import type { RankedPassage } from "../rank/ranking.ts";
import type { ReadablePassage, Reader, Reading } from "./reader.ts";

/**
 * Has passages read together with the question, as people would see them. For each a reading whose sentences are those of
 * the passage, or undefined where it was not read.
 */
export async function readPassages(
  question: string,
  passages: readonly RankedPassage[],
  reader: Reader | undefined,
): Promise<readonly (Reading | undefined)[]> {
  if (reader === undefined || passages.length === 0) return passages.map(() => undefined);
  const readable = passages.map(toReadable);
  const readings = await reader.read(
    question,
    readable.map(({ shown }) => shown),
  );
  return readable.map(({ places }, index) => {
    const reading = readings[index];
    if (reading === undefined) return undefined;
    const sentences = places.map((place) =>
      place === undefined ? Number.NEGATIVE_INFINITY : (reading.sentences[place] ?? Number.NEGATIVE_INFINITY),
    );
    return { ...reading, sentences };
  });
}

interface Readable {
  readonly shown: ReadablePassage;
  /** For each sentence of the passage its place among those shown to the reader; undefined: nothing of it is seen. */
  readonly places: readonly (number | undefined)[];
}

function toReadable({ chunk, text }: RankedPassage): Readable {
  const sentences: string[] = [];
  const places = text.sentences.map((span) => {
    const sentence = cutSpans(chunk.text.slice(span.start, span.end), spansWithin(chunk.markup, span)).text;
    const line = sentence.replace(/\s+/g, " ").trim();
    return line === "" ? undefined : sentences.push(line) - 1;
  });
  const heading = [chunk.article.metadata.title, contextOf(chunk)]
    .filter((part) => part !== "")
    .join(HEADING_SEPARATOR);
  return { shown: { heading, sentences }, places };
}
