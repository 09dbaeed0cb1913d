import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

// Parts of ONNX files. The numbers are those of the fields in onnx.proto3.

export const FLOAT = 1;
export const INT64 = 7;

export function node(
  operation: string,
  inputs: readonly string[],
  output: string,
  ...attributes: readonly Uint8Array[]
): Uint8Array {
  return message(
    ...inputs.map((input) => ["text", 1, input] as const),
    ["text", 2, output],
    ["text", 4, operation],
    ...attributes.map((attribute) => ["message", 5, attribute] as const),
  );
}

/** The declaration of an input or output of two dimensions. */
export function tensor(name: string, type: number): Uint8Array {
  const shape = message(["message", 1, message(["text", 2, "texts"])], ["message", 1, message(["text", 2, "width"])]);
  return message(
    ["text", 1, name],
    ["message", 2, message(["message", 1, message(["number", 1, type], ["message", 2, shape])])],
  );
}

/** A field of a message, its number in the middle. */
export type Field =
  | readonly ["text", number, string]
  | readonly ["number", number, number]
  | readonly ["message", number, Uint8Array];

export function message(...fields: readonly Field[]): Uint8Array {
  const writer = new BinaryWriter();
  for (const [kind, number, value] of fields) {
    if (kind === "number") writer.tag(number, WireType.Varint).int64(value);
    else if (kind === "text") writer.tag(number, WireType.LengthDelimited).string(value);
    else writer.tag(number, WireType.LengthDelimited).bytes(value);
  }
  return writer.finish();
}
