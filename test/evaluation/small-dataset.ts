import type { Dataset, DatasetQuestion } from "../../evaluation/dataset.ts";

const DOCUMENTS = [
  ["lamp", "Skerry Point", "The lighthouse keeper lit the lamp at dusk. The lamp burned whale oil until 1902."],
  [
    "bridge",
    "The Tarn bridge",
    "The bridge over the Tarn was opened by Queen Margaret in 1887. It is 340 metres long.",
  ],
  ["bees", "Keeping bees", "A hive holds forty thousand insects in summer. They sleep in winter and live on honey."],
  ["bread", "Rye bread", "This loaf needs sourdough. The dough rises for twelve hours before it is baked."],
] as const;

const QUESTIONS = [
  ["Who opened the bridge over the Tarn?", "bridge", "Queen Margaret"],
  ["What did the lamp of the lighthouse burn?", "lamp", "whale oil"],
  ["How many insects does a hive hold?", "bees", "forty thousand"],
  ["How long does the dough rise?", "bread", "twelve hours"],
] as const;

/** Four articles with a question each, and a question that none of them answers. */
export function smallDataset(): Dataset {
  const questions: DatasetQuestion[] = QUESTIONS.map(([text, article, answer], index) => ({
    id: String(index),
    text,
    answers: [answer],
    answerable: true,
    relevance: new Map([[article, 1]]),
  }));
  const unanswerable = { id: "none", text: "Who won the cup in Brazil?", answers: [], answerable: false };
  return {
    name: "small",
    documents: DOCUMENTS.map(([id, title, text]) => ({ id, title, text })),
    questions: [...questions, { ...unanswerable, relevance: new Map() }],
  };
}
