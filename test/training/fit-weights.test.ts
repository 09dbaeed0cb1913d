import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentSource } from "../../evaluation/temporary-index.ts";
import { type ModelPlaces, modelPlaces } from "../../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { parseConfig } from "../../src/config.ts";
import { parseWeights } from "../../src/retrieval/weights.ts";
import { noCache } from "../../training/ranking/collect/feature-cache.ts";
import { toTrainingQuestion } from "../../training/ranking/corpora/community-corpora.ts";
import type { TrainingCorpus } from "../../training/ranking/corpora/training-corpus.ts";
import { fitWeights } from "../../training/ranking/fit-weights.ts";
import { renderValidation, validate } from "../../training/ranking/validate/report.ts";
import { renderWeightsFile } from "../../training/ranking/weights-file.ts";

const FACTS = {
  harbour: [
    [
      "bridge",
      "The Tarn bridge was opened by Queen Margaret in 1887. It is long. Ships pass below.",
      "Who opened the bridge?",
    ],
    [
      "lamp",
      "The lighthouse stands on a rock. Its lamp burned whale oil until 1902. It is white.",
      "What did the lamp burn?",
    ],
    [
      "ferry",
      "The ferry is red. The last ferry leaves at nine in the evening. It takes cars.",
      "When does the last ferry leave?",
    ],
  ],
  farm: [
    [
      "bees",
      "Bees fly in spring. A hive holds forty thousand bees in summer. Honey is sweet.",
      "How many bees does a hive hold?",
    ],
    [
      "bread",
      "Rye bread is dark. The dough rises for twelve hours. It keeps for a week.",
      "How long does the dough rise?",
    ],
    [
      "goats",
      "Goats climb. The goats are milked at five in the morning. Their cheese is sold.",
      "When are the goats milked?",
    ],
  ],
} as const;

function corpusOf(name: keyof typeof FACTS, other: keyof typeof FACTS): TrainingCorpus {
  const documents = FACTS[name].map(([id, text]) => ({ id, title: id, text }));
  const own = FACTS[name].map(([article, text, question]) =>
    toTrainingQuestion({ text: question, article, evidence: [text.split(". ")[1] ?? text] }),
  );
  const none = FACTS[other].map(([, , text]) => toTrainingQuestion({ text, article: null, evidence: [] }));
  return { name, group: name, kind: "community", source: documentSource(documents), questions: [...own, ...none] };
}

let parts: LoadedParts;
let places: ModelPlaces;
beforeAll(async () => {
  const config = { ...parseConfig({}), reader: false };
  places = modelPlaces(config, join(import.meta.dirname, "..", ".."));
  parts = await loadSearchParts(config, places);
});
afterAll(() => parts.embedder.close());

describe("fitWeights", () => {
  const corpora = [corpusOf("harbour", "farm"), corpusOf("farm", "harbour")];

  it("fits all that is served, the same each time, whatever is shipped", async () => {
    const fit = await fitWeights(corpora, parts, { cache: noCache, read: 0 });
    const other = { ...parts.weights, ranking: { ...parts.weights.ranking, lexical: 0, wide: 9 } };
    const again = await fitWeights(corpora, { ...parts, weights: other }, { cache: noCache, read: 0 });
    expect(again.weights).toEqual(fit.weights);
    expect(parseWeights(JSON.parse(renderWeightsFile(fit, validate(fit))))).toMatchObject({
      reading: fit.weights.reading,
    });
  });

  it("leaves the order as it is shipped when asked to, and says so in the file", async () => {
    const fit = await fitWeights(corpora, parts, { cache: noCache, read: 0, keepOrder: true });
    expect(fit.weights.ranking).toEqual(parts.weights.ranking);
    expect(fit.weights.sentence).not.toEqual(parts.weights.sentence);
    expect(JSON.parse(renderWeightsFile(fit, validate(fit)))).toMatchObject({
      fittedTo: { kept: ["focus", "ranking"] },
    });
  });

  it("validates on what was left out, and says so in the file and in words", async () => {
    const fit = await fitWeights(corpora, parts, { cache: noCache, read: 0 });
    const validation = validate(fit);
    expect(Object.keys(validation.order)).toEqual(["harbour", "farm"]);
    expect(validation.decision["farm"]?.auroc.unanswerable).toBeGreaterThan(0.5);
    expect(JSON.parse(renderWeightsFile(fit, validation))).toMatchObject({
      fittedTo: { corpora: ["harbour", "farm"], questions: { community: { corpora: 2, questions: 12 } } },
    });
    expect(renderValidation(validation, fit.weights)).toMatch(/^harbour /m);
  });
});
