import type { Axis, GroupMark, Scale, Spec } from "vega";
import { calibrationErrorOf, decisionsOf, type Prediction, reliabilityOf } from "./reliability.ts";

export interface ChartContext {
  readonly dataset: string;
  /** Which questions are the ones that the articles do not answer. */
  readonly negative: "foreign" | "unanswerable";
  readonly threshold: number;
}

const SIDE = 340;
const FONT = "DejaVu Sans, Arial, sans-serif";
const BLUE = "#2563a8";
const ORANGE = "#c8551b";
const GREY = "#8a8f98";

/** Left what was predicted against what was so, right what each threshold answers and refuses. */
export function reliabilityChart(predictions: readonly Prediction[], context: ChartContext): Spec {
  const bins = reliabilityOf(predictions);
  const answerable = predictions.filter(({ positive }) => positive).length;
  const error = calibrationErrorOf(bins).toFixed(3);
  return {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    padding: 16,
    config: { style: { "guide-label": { font: FONT }, "guide-title": { font: FONT } }, title: { font: FONT } },
    layout: { columns: 2, padding: 48, align: "none" },
    title: {
      text: `Confidence on ${context.dataset}: ${answerable} answerable, ${predictions.length - answerable} ${context.negative} questions`,
      subtitle: "Both kinds of questions weigh the same; the area of a dot is its share of the questions",
      subtitleFont: FONT,
      anchor: "middle",
      offset: 12,
    },
    data: [
      { name: "bins", values: [...bins] },
      { name: "diagonal", values: [0, 1].map((value) => ({ value })) },
      {
        name: "decisions",
        values: decisionsOf(predictions).flatMap(({ threshold, answered, refused }) => [
          { threshold, share: answered, kind: "answerable: answered" },
          { threshold, share: refused, kind: `${context.negative}: refused` },
        ]),
      },
    ],
    scales: [
      {
        name: "kind",
        type: "ordinal",
        domain: ["answerable: answered", `${context.negative}: refused`],
        range: [BLUE, ORANGE],
      },
    ],
    marks: [
      panel(`Reliability (calibration error ${error})`, "predicted probability", "observed share", [
        {
          type: "line",
          from: { data: "diagonal" },
          encode: { enter: { ...at("value", "value"), stroke: { value: GREY }, strokeDash: { value: [5, 4] } } },
        },
        {
          type: "line",
          from: { data: "bins" },
          encode: {
            enter: { ...at("predicted", "observed"), stroke: { value: BLUE }, strokeWidth: { value: 1.5 } },
          },
        },
        {
          type: "symbol",
          from: { data: "bins" },
          encode: {
            enter: {
              ...at("predicted", "observed"),
              size: { signal: "20 + 1500 * datum.share" },
              fill: { value: BLUE },
              fillOpacity: { value: 0.75 },
            },
          },
        },
      ]),
      panel("Answered and refused", "threshold", "share of the questions", [
        {
          type: "group",
          from: { facet: { name: "lines", data: "decisions", groupby: "kind" } },
          marks: [
            {
              type: "line",
              from: { data: "lines" },
              encode: {
                enter: {
                  ...at("threshold", "share"),
                  stroke: { scale: "kind", field: "kind" },
                  strokeWidth: { value: 2 },
                },
              },
            },
          ],
        },
        ...thresholdMarks(context.threshold),
      ]),
    ],
  };
}

function at(x: string, y: string) {
  return { x: { scale: "x", field: x }, y: { scale: "y", field: y } };
}

function panel(title: string, x: string, y: string, marks: NonNullable<GroupMark["marks"]>): GroupMark {
  const scales: Scale[] = [
    { name: "x", type: "linear", domain: [0, 1], range: [0, SIDE] },
    { name: "y", type: "linear", domain: [0, 1], range: [SIDE, 0] },
  ];
  const look = { grid: true, gridColor: "#dcdfe4", domainColor: GREY, tickColor: GREY, tickCount: 5 };
  const axes: Axis[] = [
    { scale: "x", orient: "bottom", title: x, ...look },
    { scale: "y", orient: "left", title: y, ...look },
  ];
  return {
    type: "group",
    title: { text: title, anchor: "middle", font: FONT, fontSize: 12 },
    encode: { enter: { width: { value: SIDE }, height: { value: SIDE } } },
    scales,
    axes,
    marks,
    ...(x === "threshold"
      ? {
          legends: [
            { stroke: "kind", orient: "bottom", direction: "horizontal", symbolType: "stroke", labelLimit: 240 },
          ],
        }
      : {}),
  };
}

function thresholdMarks(threshold: number): NonNullable<GroupMark["marks"]> {
  const x = { scale: "x", value: threshold };
  return [
    {
      type: "rule",
      encode: {
        enter: { x, y: { value: 0 }, y2: { value: SIDE }, stroke: { value: "#444" }, strokeDash: { value: [3, 3] } },
      },
    },
    {
      type: "text",
      encode: {
        enter: {
          x,
          dx: { value: 5 },
          y: { value: SIDE - 8 },
          text: { value: `threshold ${threshold.toFixed(2)}` },
          font: { value: FONT },
          fontSize: { value: 11 },
          fill: { value: "#444" },
        },
      },
    },
  ];
}
