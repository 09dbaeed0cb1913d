import { loadPassageReader } from "../src/embedding/reading/passage-reader.ts";
import { MOST_PASSAGES } from "../src/retrieval/judge/reader.ts";
import { generateQuestions, readSentences } from "./generated-corpus.ts";
import { READER_PLACES, SEEDS } from "./places.ts";
import { toLatency } from "./results.ts";

// A process of its own, as the reader has one beside the bot: loads the reader and reads, prints what it took.

const QUESTIONS = 100;
const WARM_UP = 10;
/** About 130 tokens, as a chunk has. */
const SENTENCES_PER_PASSAGE = 5;

const reader = await loadPassageReader(READER_PLACES);
// Since the process was started.
const loadMilliseconds = performance.now();
const sentences = await readSentences(SEEDS);
const times: number[] = [];
let next = 0;
for (const [place, question] of (await generateQuestions(SEEDS, QUESTIONS + WARM_UP, 11)).entries()) {
  const begun = performance.now();
  for (let passage = 0; passage < MOST_PASSAGES; passage += 1) await reader.read(question, nextPassage());
  if (place >= WARM_UP) times.push(performance.now() - begun);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ loadMilliseconds, megabytes, fivePassages: toLatency(times) }));

function nextPassage() {
  const start = next % (sentences.length - SENTENCES_PER_PASSAGE);
  next += SENTENCES_PER_PASSAGE;
  return {
    heading: "A title",
    sentences: sentences.slice(start, start + SENTENCES_PER_PASSAGE).map((words) => words.join(" ")),
  };
}
