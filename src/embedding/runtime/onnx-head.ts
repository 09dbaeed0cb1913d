import { type FileHandle, open } from "node:fs/promises";
import { type Field, fieldsOf } from "./onnx-fields.ts";

/** What a model's file says of the runtime that it needs, without its weights. */
export interface OnnxHead {
  /** The version of the format itself. */
  readonly irVersion: number;
  /** The version of the standard operators. */
  readonly opset: number;
  /** The names of the operators that its graph uses, of whichever set. */
  readonly operators: ReadonlySet<string>;
}

// Field numbers of onnx.proto3: ModelProto, OperatorSetIdProto, GraphProto, NodeProto.
const MODEL_IR_VERSION = 1;
const MODEL_GRAPH = 7;
const MODEL_OPSET = 8;
const OPSET_DOMAIN = 1;
const OPSET_VERSION = 2;
const GRAPH_NODE = 1;
const NODE_OPERATOR = 4;

/** The standard set bears no name, or this one. */
const STANDARD_DOMAINS = ["", "ai.onnx"];
/** The longest name of an operator that is read. */
const LONGEST_NAME = 100;

/** Reads the head of an ONNX file. Throws when it is none. */
export async function readOnnxHead(path: string): Promise<OnnxHead> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    let irVersion = 0;
    let opset = 0;
    const operators = new Set<string>();
    for await (const field of fieldsOf(file, 0, size)) {
      if (field.number === MODEL_IR_VERSION) irVersion = field.value ?? 0;
      else if (field.number === MODEL_OPSET) opset = Math.max(opset, await readStandardVersion(file, field));
      else if (field.number === MODEL_GRAPH) await addOperators(file, field, operators);
    }
    return { irVersion, opset, operators };
  } finally {
    await file.close();
  }
}

/** The version of an imported set of operators; 0 where it is not the standard one. */
async function readStandardVersion(file: FileHandle, { start, end }: Field): Promise<number> {
  let domain = "";
  let version = 0;
  for await (const field of fieldsOf(file, start, end)) {
    if (field.number === OPSET_DOMAIN) domain = await readName(file, field);
    else if (field.number === OPSET_VERSION) version = field.value ?? 0;
  }
  return STANDARD_DOMAINS.includes(domain) ? version : 0;
}

async function addOperators(file: FileHandle, graph: Field, operators: Set<string>): Promise<void> {
  for await (const node of fieldsOf(file, graph.start, graph.end)) {
    if (node.number !== GRAPH_NODE) continue;
    for await (const field of fieldsOf(file, node.start, node.end)) {
      if (field.number === NODE_OPERATOR) operators.add(await readName(file, field));
    }
  }
}

async function readName(file: FileHandle, { start, end }: Field): Promise<string> {
  const bytes = Buffer.alloc(Math.min(end - start, LONGEST_NAME));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
  return bytes.toString("utf8", 0, bytesRead);
}
