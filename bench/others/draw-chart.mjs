// Draws the results of the bench: draw-chart.mjs RESULT.json CHART.svg.
import { readFile, writeFile } from "node:fs/promises";
import * as echarts from "echarts";

const [input, output] = process.argv.slice(2);
const { sizes, machine } = JSON.parse(await readFile(input, "utf8"));
const names = [...new Set(sizes.flatMap(({ others }) => others.map(({ name, kind }) => `${name} (${kind})`)))];
const ours = ["lexical", "dense", "hybrid"].map((kind) => ({
  name: `Footnote (${kind})`,
  data: sizes.map(({ queries }) => queries[kind].p95),
}));
const theirs = names.map((name) => ({
  name,
  data: sizes.map(
    ({ others }) => others.find((other) => `${other.name} (${other.kind})` === name)?.latency.p95 ?? null,
  ),
}));
const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 900, height: 480 });
chart.setOption({
  animation: false,
  backgroundColor: "#ffffff",
  title: {
    text: "Milliseconds a query (p95), by chunks in the index",
    subtext: `${machine.cpus} x ${machine.cpu}, Node ${machine.node}; both axes logarithmic`,
    left: "center",
  },
  grid: { left: 70, right: 270, top: 80, bottom: 50 },
  legend: { orient: "vertical", right: 10, top: "middle" },
  xAxis: { type: "category", data: sizes.map(({ size }) => size), name: "chunks", nameLocation: "middle", nameGap: 30 },
  yAxis: { type: "log", name: "ms", min: 0.1 },
  series: [...ours, ...theirs].map(({ name, data }, place) => ({
    name,
    data,
    type: "line",
    symbolSize: 7,
    lineStyle: { width: place < ours.length ? 3 : 1.5, type: place < ours.length ? "solid" : "dashed" },
  })),
});
await writeFile(output, chart.renderToSVGString());
chart.dispose();
