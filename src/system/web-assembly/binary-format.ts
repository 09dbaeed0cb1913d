/**
 * The few pieces of the WebAssembly binary format that the kernels need, under the names of the text format.
 * Source: WebAssembly Core Specification 2.0, section 5.
 */
export type Bytes = readonly number[];

export const i32 = 0x7f;
export const v128 = 0x7b;

/** Unsigned LEB128. */
export function unsigned(value: number): Bytes {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Signed LEB128. */
export function signed(value: number): Bytes {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

export function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

export function name(text: string): Bytes {
  return [...unsigned(text.length), ...Buffer.from(text)];
}

const section = (id: number, content: Bytes): Bytes => [id, ...unsigned(content.length), ...content];

export interface FunctionShape {
  readonly parameters: readonly number[];
  /** The types of its other local variables, which count on from the parameters. */
  readonly locals: readonly number[];
  readonly body: readonly Bytes[];
}

/** A module of one function without results, exported as `exported`, working on the memory imported as `env.memory`. */
export function moduleOf(exported: string, { parameters, locals, body }: FunctionShape): Uint8Array<ArrayBuffer> {
  const code = [...vector(locals.map((type) => [1, type])), ...body.flat(), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector([[0x60, ...vector(parameters.map((type) => [type])), 0]])),
    ...section(2, vector([[...name("env"), ...name("memory"), 0x02, 0x00, 0x00]])),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...name(exported), 0x00, 0x00]])),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ]);
}

const simd = (opcode: number): Bytes => [0xfd, ...unsigned(opcode)];

export const local = {
  get: (index: number): Bytes => [0x20, ...unsigned(index)],
  set: (index: number): Bytes => [0x21, ...unsigned(index)],
};

export const i32Const = (value: number): Bytes => [0x41, ...signed(value)];
export const i32LessThanUnsigned: Bytes = [0x49];
export const i32Load: Bytes = [0x28, 2, 0];
export const i32Add: Bytes = [0x6a];
export const i32Multiply: Bytes = [0x6c];
export const f32Load: Bytes = [0x2a, 2, 0];
export const f32Store: Bytes = [0x38, 2, 0];
export const f32Add: Bytes = [0x92];
export const f32Multiply: Bytes = [0x94];
export const f32FromI32: Bytes = [0xb2];
export const v128Zero: Bytes = [...simd(12), ...new Array<number>(16).fill(0)];
export const v128Load = (offset: number): Bytes => [...simd(0), 0, ...unsigned(offset)];
export const v128Store = (offset: number): Bytes => [...simd(11), 0, ...unsigned(offset)];
/** Loads a 32-bit number into every lane. */
export const v128LoadSplat32: Bytes = [...simd(9), 2, 0];
/** Loads eight signed 8-bit integers as 16-bit ones. */
export const i16x8LoadFromI8 = (offset: number): Bytes => [...simd(1), 0, ...unsigned(offset)];
export const i32x4Add: Bytes = simd(174);
export const i32x4Dot: Bytes = simd(186);
export const i32x4Lane = (lane: number): Bytes => [...simd(27), lane];
export const i32x4FromLowI16x8: Bytes = simd(167);
export const i32x4FromHighI16x8: Bytes = simd(168);
export const f32x4FromI32x4: Bytes = simd(250);
export const f32x4Add: Bytes = simd(228);
export const f32x4Multiply: Bytes = simd(230);
export const f32x4Lane = (lane: number): Bytes => [...simd(31), lane];
