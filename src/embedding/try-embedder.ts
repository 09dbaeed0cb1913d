import type { Embedder } from "./embedder.ts";

/** What a look at a model says. */
export interface Trial {
  readonly dimensions: number;
  /** The cosines of a question with the passage that answers it, and with one that does not. */
  readonly answering: number;
  readonly other: number;
  /** For a passage of some sixty words, by itself. */
  readonly milliseconds: number;
}

const QUESTION = "When may music be played?";
const ANSWER =
  "From ten at night until seven in the morning nobody plays music, and no machine with a motor is used. On Sundays the " +
  "planer and the angle grinder stay off all day. Whoever lives above the workshop may ring at any time, and then the noise " +
  "ends at once, whatever is half finished on the bench.";
const OTHER =
  "The deposit for a key is paid when it is handed over, and comes back with it. A lost key is to be told on the same day, since the " +
  "lock is then coded anew for everyone. Lending it to anybody, members included, ends the membership of both of them at the end " +
  "of the month in which it was noticed.";
const TIMES = 8;

/** Embeds a few texts, to see whether a model does what it should, and how long it takes here. */
export async function tryEmbedder(embedder: Embedder): Promise<Trial> {
  const [question, [answering, other]] = await Promise.all([
    embedder.embedQuestion(QUESTION),
    embedder.embedPassages([ANSWER, OTHER]),
  ]);
  if (answering === undefined || other === undefined) throw new Error("A model must embed every passage");
  const start = performance.now();
  // Each another text: what is the same might be remembered.
  for (let time = 0; time < TIMES; time++) await embedder.embedPassages([`${time} ${ANSWER}`]);
  return {
    dimensions: embedder.dimensions,
    answering: dot(question, answering),
    other: dot(question, other),
    milliseconds: (performance.now() - start) / TIMES,
  };
}

/** Of vectors of unit length: their cosine. */
function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
