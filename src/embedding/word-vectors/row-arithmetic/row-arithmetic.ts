/** A table of rows as a model file holds it: row `r` is `integers[r * dimensions …]` times `scales[r]`. */
export interface QuantisedTable {
  readonly dimensions: number;
  readonly integers: Int8Array;
  readonly scales: Float32Array;
}

/** Sums of rows of a table and their dot products, worked out in numbered registers of one vector each. */
export interface RowArithmetic {
  /** Makes a register the sum of the rows of `tokens[start]` up to but without `tokens[end]`, which must be in the table. */
  sum(register: number, tokens: ArrayLike<number>, start?: number, end?: number): void;
  /** Puts a vector into a register. */
  load(register: number, vector: Float32Array): void;
  /** A copy of a register's vector. */
  read(register: number): Float32Array;
  /**
   * Dot products of a register's vector with those of the registers `first` up to but without `end`. The array is
   * overwritten by the next call.
   */
  products(register: number, first: number, end: number): Float32Array;
}

export type CreateArithmetic = (table: QuantisedTable, registers: number) => RowArithmetic;
