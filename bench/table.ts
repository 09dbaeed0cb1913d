import type { BenchResult, Latency, Other, SizeResult, TerminalResult } from "./results.ts";

/** The results as text, for people. */
export function formatResult({ machine, reader, insights, languages, sizes }: BenchResult): string {
  const { cpus, cpu, node, memoryGigabytes } = machine;
  const head = `${cpus} x ${cpu}, ${memoryGigabytes.toFixed(0)} GB, Node ${node}. Latencies in ms: p50 / p95 / p99.`;
  const read = `The reader: five passages ${latency(reader.fivePassages)}, loaded in ${reader.loadMilliseconds.toFixed(0)} ms, ${mb(reader.megabytes)}`;
  const asked = `/insights over ${insights.records} questions: ${insights.milliseconds.toFixed(0)} ms (first ${insights.firstMilliseconds.toFixed(0)}, grouping ${insights.groupMilliseconds.toFixed(0)}), ${mb(insights.megabytes)} more; opened in ${insights.openMilliseconds.toFixed(0)} ms, ${mb(insights.keptMegabytes)}`;
  const spoken = `The terminal over articles in one language: ${formatTerminal(languages.one)}\n  in five: ${formatTerminal(languages.five)}`;
  return [head, read, asked, spoken, ...sizes.map(formatSize)].join("\n\n");
}

function formatTerminal(result: TerminalResult): string {
  const { startMilliseconds, startProcessorMilliseconds, answersMilliseconds, megabytes } = result;
  const [start, processor, answers] = [startMilliseconds, startProcessorMilliseconds, answersMilliseconds].map(
    Math.round,
  );
  return `started in ${start} ms (${processor} of processors), five answers ${answers} ms, ${mb(megabytes)}`;
}

function formatSize({ size, build, queries, duringBuild, others }: SizeResult): string {
  const updateShare = (100 * build.updateSeconds) / build.seconds;
  const rows = [
    ["build", `${build.seconds.toFixed(1)} s, ${build.chunksPerSecond.toFixed(0)} chunks/s, ${mb(build.megabytes)}`],
    ["on disk", mb(build.diskMegabytes)],
    ["one article changed", `${build.updateSeconds.toFixed(2)} s, ${updateShare.toFixed(1)} % of the build`],
    [
      "open",
      `${queries.openMilliseconds.toFixed(0)} ms, ${mb(queries.megabytes)} (index ${mb(queries.indexMegabytes)})`,
    ],
    ["lexical", latency(queries.lexical)],
    ["dense", latency(queries.dense)],
    ["hybrid", latency(queries.hybrid)],
    ["whole answer", latency(queries.answer)],
    ["  under access rules", describeAccess(queries.access)],
    ...Object.entries(queries.parts).map(([name, spent]) => [`  ${name}`, `${spent.toFixed(2)} (mean)`]),
    ...(duringBuild
      ? [
          ["hybrid, idle", latency(duringBuild.idle)],
          ["hybrid, while indexing", latency(duringBuild.building)],
        ]
      : []),
    ...others.map((other) => [other.name, describeOther(other, queries[other.kind])]),
  ];
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return [
    `${size} chunks (${build.chunks})`,
    ...rows.map(([name = "", text]) => `  ${name.padEnd(width)}  ${text}`),
  ].join("\n");
}

function describeAccess({ whole, ruled }: SizeResult["queries"]["access"]): string {
  return `${latency(ruled)}, ${(100 * (ruled.p95 / whole.p95 - 1)).toFixed(0)} % more at p95`;
}

function describeOther({ kind, buildSeconds, latency: theirs, recall }: Other, ours: Latency): string {
  const quality = recall === undefined ? "" : `, recall@10 ${recall.toFixed(3)}`;
  const ratio = `${(theirs.p95 / ours.p95).toFixed(1)} x ours at p95`;
  return `${latency(theirs)} ${kind}, ${ratio}, built in ${buildSeconds.toFixed(1)} s${quality}`;
}

function latency({ p50, p95, p99 }: Latency): string {
  return [p50, p95, p99].map((value) => value.toFixed(2)).join(" / ");
}

function mb(megabytes: number): string {
  return `${megabytes.toFixed(0)} MB`;
}
