import type { Embedder } from "../../src/embedding/embedder.ts";
import type { Dataset } from "../dataset.ts";
import { canBeJudged, type JudgedRanking, measureQuality } from "../ranking-quality.ts";
import type { RankingQuality } from "../results.ts";
import type { Alternative } from "./alternative.ts";

/** No measure looks deeper. */
const DEPTH = 10;

/** How many `openAlternatives` opens. */
export const ALTERNATIVES = 4;

/** The alternatives, each without an index yet; they are loaded here alone. */
export async function openAlternatives(embedder: Embedder): Promise<Alternative[]> {
  const [minisearch, orama, wink, vectra] = await Promise.all([
    import("./minisearch.ts"),
    import("./orama.ts"),
    import("./wink-bm25.ts"),
    import("./vectra-documents.ts"),
  ]);
  return [
    minisearch.createMiniSearch(),
    orama.createOrama(),
    wink.createWinkBm25(),
    vectra.createVectraDocuments(embedder),
  ];
}

/** Asks an alternative every question of a data set that has an article, and measures what it finds. */
export async function measureAlternative(
  { documents, questions }: Dataset,
  alternative: Alternative,
  onQuestion: () => void = () => {},
): Promise<RankingQuality> {
  await alternative.build(documents);
  const judged: JudgedRanking[] = [];
  for (const { text, relevance } of questions.filter(canBeJudged)) {
    judged.push({ ranking: await alternative.search(text, DEPTH), relevance });
    onQuestion();
  }
  return measureQuality(judged);
}
