import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { fetchModels, modelPlaces } from "../app/model-places.ts";
import { openLibrary } from "../app/open-library.ts";
import type { Config } from "../config.ts";
import { parseConfig } from "../config.ts";
import { loadEmbedder } from "../embedding/load-models.ts";
import { isThere } from "../embedding/model-files.ts";
import { LISTED_MODELS } from "../embedding/model-list.ts";
import { type Trial, tryEmbedder } from "../embedding/try-embedder.ts";
import { UsageError } from "../errors.ts";
import { compareGrades } from "../known-questions/compare-grades.ts";
import { type Grades, gradeEach } from "../known-questions/grades.ts";
import { type KnownQuestion, readKnownQuestions } from "../known-questions/known-question.ts";
import { ONE_ASKS } from "../retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { describeComparison, type GradedModel, listModels } from "./output/describe-models.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { endSignal, openLog } from "./terminal-context.ts";

interface Options {
  readonly compare?: string;
}

const program = new Command("models")
  .description("Lists larger models that are known to work, downloads and tries one, and says what it would change.")
  .argument("[model]", "the hub id of an embedding model: it is downloaded unless it is there, checked, and tried")
  .option("--compare <file>", "ask your own questions of your articles with the model set now, and with that one")
  .action(run);

await runCommand(program);

async function run(model: string | undefined, { compare }: Options): Promise<void> {
  const config = readConfig();
  const root = findProjectRoot(import.meta.url);
  if (model === undefined) {
    if (compare !== undefined)
      throw new UsageError("Name the model to compare with: npm run models -- MODEL --compare FILE");
    print(await listHere(config, root));
    return;
  }
  const other = withModel(config, model);
  const trial = await tryModel(other, root);
  print(describeTrial(model, trial));
  if (compare === undefined) return;
  const questions = await readKnownQuestions(compare);
  const before = await gradeWith(config, root, questions);
  const after = await gradeWith(other, root, questions);
  print(describeComparison(before, after, compareGrades(before.grades, after.grades)));
}

async function listHere(config: Config, root: string): Promise<string> {
  const rows = await Promise.all(
    LISTED_MODELS.map(async (listed) => {
      const { model } = modelPlaces({ ...config, embeddingModel: listed.id }, root);
      const isSet = listed.id === config.embeddingModel || listed.id === config.rerankerModel;
      return { ...listed, isSet, isHere: await isThere(model) };
    }),
  );
  return listModels(rows);
}

/** The same configuration with another embedding model. Throws UserError for what is no hub id. */
function withModel(config: Config, model: string): Config {
  const { embeddingModel } = parseConfig({ EMBEDDING_MODEL: model });
  return { ...config, embeddingModel };
}

async function tryModel(config: Config, root: string): Promise<Trial> {
  const places = modelPlaces(config, root);
  const signal = endSignal();
  await fetchModels(config, { model: places.model, reranker: undefined }, { onNotice: warn, signal });
  const embedder = await loadEmbedder(config.embeddingModel, places.model);
  try {
    return await tryEmbedder(embedder);
  } finally {
    await embedder.close();
  }
}

function describeTrial(model: string, { dimensions, answering, other, milliseconds }: Trial): string {
  const doubt =
    answering > other
      ? ""
      : "\nIt does not tell an answer from something else: its files may be of another kind of model.";
  return (
    `${model} works: ${dimensions} dimensions, ${milliseconds.toFixed(1)} ms for a passage here; ` +
    `a question is ${answering.toFixed(2)} close to its answer, and ${other.toFixed(2)} to something else.${doubt}`
  );
}

/** Indexes the articles in a folder that is removed afterwards: the index that answers stays as it is. */
async function gradeWith(config: Config, root: string, questions: readonly KnownQuestion[]): Promise<GradedModel> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-models-"));
  const { storeUrl } = parseConfig({});
  const log = await openLog(config);
  try {
    const start = performance.now();
    const place = { ...config, indexDir: folder, storeUrl };
    const library = await openLibrary({ config: place, root, haste: ONE_ASKS, log, build: "always" });
    try {
      const seconds = (performance.now() - start) / 1000;
      const grades: Grades = await gradeEach(questions, (question) => library.answer(question));
      return { model: config.embeddingModel, seconds, grades };
    } finally {
      await library.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
