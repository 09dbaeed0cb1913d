import { readCommunityFolders } from "../../../evaluation/community/community-folders.ts";
import { readDataset } from "../../../evaluation/dataset.ts";
import { sampleOf } from "../../../evaluation/sample.ts";
import { readWrittenQuestions } from "../../../evaluation/written/written-questions.ts";
import { benchmarkCorpora } from "./benchmark-corpora.ts";
import { communityCorpora } from "./community-corpora.ts";
import { type TrainingCorpus, toForeign } from "./training-corpus.ts";
import { writtenCorpora } from "./written-corpora.ts";

export interface CorpusPlaces {
  /** Folders of data sets, of community folders, and of written questions. */
  readonly dataset: readonly string[];
  readonly community: readonly string[];
  readonly written?: string;
  /** A folder for each source of written questions of which the whole articles are there, by its name. */
  readonly articles?: string;
  /**
   * How many answerable questions of a data set or a source of written questions at most, half as many that look so, and a
   * fifth as many of other corpora. Members' questions are all taken.
   */
  readonly most: number;
}

/** All that is fitted to, each with questions that it does not answer. Throws UserError for what cannot be read. */
export async function readCorpora({
  dataset,
  community,
  written,
  articles,
  most,
}: CorpusPlaces): Promise<TrainingCorpus[]> {
  const [datasets, folders, questions] = await Promise.all([
    Promise.all(dataset.map(readDataset)),
    Promise.all(community.map(readCommunityFolders)),
    written === undefined ? undefined : readWrittenQuestions(written),
  ]);
  const corpora = [
    ...benchmarkCorpora(datasets, most),
    ...(questions ? await writtenCorpora(questions, most, articles) : []),
    ...communityCorpora(folders.flat()),
  ];
  return addForeign(corpora, Math.ceil(most / 5));
}

/** Samples have foreign questions of their own. */
function addForeign(corpora: readonly TrainingCorpus[], count: number): TrainingCorpus[] {
  return corpora.map((corpus) => {
    if (corpus.kind === "sample") return corpus;
    const others = corpora.filter(({ kind, group }) => kind !== "sample" && group !== corpus.group);
    const each = Math.ceil(count / Math.max(1, others.length));
    const foreign = others.flatMap(({ questions }) =>
      sampleOf(
        questions.filter(({ label }) => label === "answerable"),
        each,
      ).map(toForeign),
    );
    return { ...corpus, questions: [...corpus.questions, ...sampleOf(foreign, count)] };
  });
}
