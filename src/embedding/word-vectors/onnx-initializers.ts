import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";

/** One constant of an ONNX graph: its raw little-endian bytes and its shape. */
export interface Initializer {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly bytes: Uint8Array;
}

// Field numbers of onnx.proto3: ModelProto.graph, GraphProto.initializer, TensorProto.{dims, name, raw_data}.
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_DIMS = 1;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;

/**
 * The constants of an ONNX model, by name, without running it.
 * Throws when the bytes are no ONNX file.
 */
export function readInitializers(model: Uint8Array): Map<string, Initializer> {
  const initializers = new Map<string, Initializer>();
  for (const graph of messagesOf(model, MODEL_GRAPH)) {
    for (const tensor of messagesOf(graph, GRAPH_INITIALIZER)) {
      const initializer = readTensor(tensor);
      initializers.set(initializer.name, initializer);
    }
  }
  return initializers;
}

function* messagesOf(bytes: Uint8Array, field: number): Generator<Uint8Array> {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (number === field && type === WireType.LengthDelimited) yield reader.bytes();
    else reader.skip(type);
  }
}

function readTensor(bytes: Uint8Array): Initializer {
  const reader = new BinaryReader(bytes);
  const dimensions: number[] = [];
  let name = "";
  let data = new Uint8Array();
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (number === TENSOR_DIMS && type === WireType.Varint) dimensions.push(Number(reader.int64()));
    else if (number === TENSOR_DIMS && type === WireType.LengthDelimited) dimensions.push(...packedVarints(reader));
    else if (number === TENSOR_NAME) name = reader.string();
    else if (number === TENSOR_RAW_DATA) data = new Uint8Array(reader.bytes());
    else reader.skip(type);
  }
  return { name, dimensions, bytes: data };
}

function packedVarints(reader: BinaryReader): number[] {
  const end = reader.uint32() + reader.pos;
  const values: number[] = [];
  while (reader.pos < end) values.push(Number(reader.int64()));
  return values;
}
