/**
 * Who may import whom, from the ground up: on the left a room, on the right the places from which its files may import
 * besides their own room. A room is a folder or a file of `src`, or one of the folders beside it; a file belongs to the room
 * with the longest name that leads to it. A place is a folder with all that is in it, `folder/*` for a folder's own files, or
 * a single file. What is not written here is refused, and so are a file without a room and a place that nobody needs.
 */
const TABLE = `
# The ground knows nothing of articles and questions.
errors.ts
system                 errors.ts
language               system/recent-memory.ts
postgres               errors.ts system
shard-plan.ts
bot-language.ts
config.ts              bot-language.ts errors.ts shard-plan.ts system
operations             errors.ts config.ts system

# From files to articles: all knowledge of formats and markup.
corpus                 corpus/formats corpus/selection errors.ts language system
corpus/selection       corpus/* errors.ts system
corpus/markup          corpus/* language
corpus/front-matter    corpus/* language system/phrase.ts
corpus/formats         corpus/* corpus/markup corpus/front-matter language system/phrase.ts

# From text to numbers: models of text, each behind an interface.
embedding              embedding/runtime embedding/static errors.ts system
embedding/runtime      embedding/* errors.ts system/project-root.ts
embedding/static       embedding/* errors.ts
embedding/download     embedding/* errors.ts system
embedding/process      embedding/* system/worker
embedding/reading      embedding/* errors.ts system/worker
embedding/word-vectors errors.ts system/web-assembly

# Where generations are kept. Above the interfaces, no store knows of another one.
store                  corpus/article.ts errors.ts system/failures.ts
store/selection
store/lexical          store/selection
store/vectra           system
store/embedded         corpus/article.ts errors.ts store/* store/lexical store/selection store/vectra system
store/pgvector         corpus/article.ts errors.ts postgres store/* store/lexical system

# From articles to a generation, by interfaces alone: of files, of models and of stores.
indexing               corpus/* corpus/markup/table-head.ts embedding/* errors.ts language store/* system

# From a question to an answer: each step knows those before it.
retrieval              corpus/article.ts embedding/embedder.ts embedding/word-vectors errors.ts language/languages
                       language/span.ts retrieval/excerpt retrieval/judge retrieval/match retrieval/question retrieval/rank
                       retrieval/thesaurus
                       store/passage-store.ts
retrieval/question     embedding/word-vectors language retrieval/answer.ts retrieval/thesaurus store/passage-store.ts
retrieval/thesaurus    errors.ts language
retrieval/match        embedding/word-vectors language retrieval/question store/passage-store.ts system
retrieval/rank         retrieval/weights.ts retrieval/match retrieval/question store/*
retrieval/judge        corpus/markup/table-head.ts embedding/reading language retrieval/* retrieval/match retrieval/question retrieval/rank store/passage-store.ts system
retrieval/excerpt      corpus/article.ts corpus/markup/table-head.ts language retrieval/answer.ts retrieval/judge
                       retrieval/match/shared-runs.ts store/passage-store.ts

# What else is made of answers.
suggestions            corpus/article.ts language retrieval/answer.ts store/passage-store.ts
known-questions        errors.ts retrieval/* store/passage-store.ts system
calibration            errors.ts postgres retrieval store/passage-store.ts system
feedback               errors.ts operations postgres system
settings               errors.ts operations/logging.ts postgres system

# Who wants to be told when a question is answered.
notices                postgres system

# Which messages quote what.
posted-answers         postgres system

# Up to which week each server has had its post.
weekly-posts           postgres system

# All that people said and set, as one archive.
backup                 errors.ts notices posted-answers postgres system

# What owners see of what was asked.
insights               embedding/word-vectors feedback language/stop-words.ts

# Who may see which articles, by rules that an operator writes.
access                 corpus/pointed-questions.ts errors.ts operations/logging.ts store/passage-store.ts system

# What owners write in Discord: files in their server's folder.
authoring              conversation/member-error.ts corpus/* corpus/front-matter system

# What lies elsewhere is fetched into a folder of articles.
sources                corpus/read-file.ts corpus/selection/ignore-file.ts corpus/unusable-file.ts corpus/formats errors.ts operations/logging.ts system

# What is said, in Discord and in the terminal alike: replies are plain data.
conversation           access/audience.ts conversation/articles conversation/markdown conversation/question conversation/replies conversation/words
                       corpus/article.ts corpus/markup/entities.ts corpus/markup/fence-line.ts corpus/markup/table-head.ts corpus/reasons.ts corpus/selection/group-skipped.ts errors.ts indexing/report.ts
                       language/span.ts retrieval/answer.ts store/passage-store.ts settings/server-settings.ts sources/reasons.ts sources/source-state.ts system/failures.ts system/one-line.ts system/phrase.ts
conversation/markdown  language/cut-spans.ts language/span.ts
conversation/words     bot-language.ts conversation/* conversation/markdown corpus/article.ts corpus/reasons.ts indexing/report.ts settings/server-settings.ts
                       sources/reasons.ts system/failures.ts
conversation/articles  conversation/* conversation/markdown conversation/words store/passage-store.ts
conversation/actions   conversation/words conversation/articles language/span.ts retrieval/answer.ts
conversation/question  conversation/* conversation/markdown language/fold-letters.ts
conversation/replies   conversation/* sources/source-state.ts conversation/actions conversation/articles conversation/markdown conversation/words
                       corpus/article.ts corpus/selection/group-skipped.ts errors.ts feedback/question-list.ts insights indexing/preview indexing/report.ts language/span.ts retrieval/answer.ts
                       store/passage-store.ts settings/server-settings.ts

# What is looked at when something may be wrong.
doctor                 corpus/selection/group-skipped.ts corpus/unusable-file.ts sources/source-state.ts access/access-rules.ts embedding/models.ts language/languages conversation conversation/markdown conversation/words store/passage-store.ts

# What people see: neither knows of the other, nor of what answers.
setup                  conversation/* conversation/words errors.ts system
terminal               conversation errors.ts indexing/report.ts operations/logging.ts setup/set-up.ts
discord                authoring/authoring.ts config.ts conversation discord/buttons discord/connection discord/forums
                       discord/interaction discord/registration errors.ts feedback/feedback.ts
                       indexing/preview/preview-messages.ts insights/group-questions.ts notices/notice.ts discord/notices operations posted-answers/posted-answer.ts discord/posted-answers settings shard-plan.ts system doctor/finding.ts discord/doctor weekly-posts/weekly-post.ts discord/insights/post-weekly.ts
discord/connection     conversation/* conversation/words discord/interaction operations shard-plan.ts system
discord/interaction    access/audience.ts conversation discord/* errors.ts feedback/feedback.ts operations posted-answers/posted-answer.ts retrieval/answer.ts settings
discord/buttons        conversation discord/* discord/articles discord/forums discord/insights discord/notices discord/posted-answers discord/interaction settings weekly-posts/weekly-post.ts
discord/articles       authoring conversation discord/* discord/buttons/action-handler.ts discord/interaction errors.ts
discord/insights       conversation discord/* discord/articles discord/buttons/action-handler.ts discord/interaction errors.ts insights weekly-posts/weekly-post.ts
discord/forums         conversation discord/* discord/buttons/action-handler.ts discord/interaction errors.ts operations
discord/notices        conversation discord/* discord/buttons/action-handler.ts discord/interaction feedback/question-list.ts notices/notice.ts
discord/posted-answers conversation discord/* discord/buttons/action-handler.ts discord/interaction posted-answers/posted-answer.ts
discord/doctor         config.ts conversation/* conversation/markdown conversation/words discord/* discord/connection discord/interaction discord/registration doctor operations settings
discord/registration   bot-language.ts config.ts conversation/words discord/* discord/connection errors.ts
../commands            conversation discord/articles discord/command.ts discord/insights discord/interaction discord/doctor doctor

# What puts the product together. Nobody but programs may import it.
app                    ../commands access authoring backup calibration config.ts conversation/* conversation/words corpus discord/bot.ts embedding errors.ts
                       feedback insights indexing known-questions notices operations postgres posted-answers retrieval settings shard-plan.ts sources store suggestions system doctor weekly-posts

# The programs.
main.ts                ../commands access app cli conversation/words operations retrieval system/project-root.ts terminal/terminal.ts
cli                    ../commands app backup calibration config.ts conversation corpus discord/registration embedding
                       errors.ts feedback insights indexing known-questions language/cut-spans.ts language/span.ts operations retrieval setup store system
                       sources terminal access discord/doctor doctor
footnote.ts            cli main.ts
../evaluation          .
../training            . ../evaluation
../bench               .
../pictures            .
`;

export const ROOMS: Readonly<Record<string, readonly string[]>> = readTable(TABLE);

/** A line that begins with spaces goes on with the line above. */
function readTable(table: string): Record<string, string[]> {
  const rows = table
    .replaceAll(/\n +/g, " ")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"));
  return Object.fromEntries(rows.map((row) => row.split(/ +/)).map(([room = "", ...places]) => [room, places]));
}

/** The one place of each package, so that another could take its part there; a package that is not listed is refused. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "discord.js": ["discord"],
  "discord-api-types/v10": ["conversation", "discord", "terminal", "../commands", "../pictures"],
  "@clack/prompts": ["terminal/progress.ts", "terminal/prompts.ts", "../evaluation/progress-bar.ts"],
  "fast-wrap-ansi": ["terminal/wrap-words.ts"],
  "@xenova/transformers": ["embedding/transformers.ts"],
  "@huggingface/tokenizers": ["embedding/read-tokenizer.ts"],
  "onnxruntime-node": ["embedding/reading/reader-model.ts"],
  "@bufbuild/protobuf/wire": ["embedding/word-vectors/onnx-initializers.ts"],
  vectra: ["store/vectra", "../evaluation/compare"],
  pg: ["postgres/postgres.ts"],
  ignore: ["system/path-patterns.ts"],
  "csv-parse/sync": ["corpus/formats/csv/csv.ts"],
  chardet: ["corpus/likely-encodings.ts"],
  "markdown-it": ["corpus/markup"],
  htmlparser2: ["corpus/formats"],
  unpdf: ["corpus/formats/pdf"],
  mammoth: ["corpus/formats/docx"],
  fflate: ["backup/archive.ts", "corpus/formats"],
  undici: ["sources/pages/page-client.ts"],
  "ipaddr.js": ["sources/pages/public-address.ts"],
  "robots-parser": ["sources/pages/robots.ts"],
  croner: ["app/owners/every-hour.ts", "sources"],
  yaml: ["access/parse-rules.ts", "sources/parse-sources.ts", "corpus/front-matter/yaml-fields.ts"],
  "wink-porter2-stemmer": ["language/stems.ts"],
  "eld/extrasmall": ["language/detection/identify-language.ts"],
  pino: ["operations/logging.ts", "operations/readable-lines.ts"],
  "prom-client": ["operations/prometheus.ts"],
  dotenv: ["cli/run-command.ts"],
  commander: ["cli", "main.ts", "../evaluation", "../training", "../bench", "../pictures"],
  zod: [".", "../evaluation", "../training", "../bench"],
  "@orama/orama": ["../evaluation/compare"],
  minisearch: ["../evaluation/compare"],
  "wink-bm25": ["../evaluation/compare"],
  "wink-nlp-utils": ["../evaluation/compare"],
  vega: ["../evaluation/calibration"],
  "@resvg/resvg-js": ["insights/draw-chart.ts", "../evaluation/calibration", "../pictures/draw-png.ts"],
  "node:child_process": ["sources/git", "system/worker", "../bench"],
};

/** Packages that take time and memory, which the terminal has no use for: nothing loads them before they are needed. */
export const LOADED_LATE = [
  "@xenova/transformers",
  "onnxruntime-node",
  "@resvg/resvg-js",
  "discord.js",
  "pg",
  "vectra",
  "@clack/prompts",
  "prom-client",
  "robots-parser",
  "undici",
  "htmlparser2",
  "unpdf",
  "mammoth",
  "fflate",
];
