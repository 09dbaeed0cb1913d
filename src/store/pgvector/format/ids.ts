/**
 * Articles are written in blocks. The number of an article or a chunk is its block's number and its place in the block, so
 * that the block, by which all tables may be distributed over machines, is known from the number.
 */
export const PLACE_BITS = 20;
const PLACES = 2 ** PLACE_BITS;

export function idOf(block: number, place: number): number {
  return block * PLACES + place;
}

export function blockOf(id: number): number {
  return Math.floor(id / PLACES);
}

export function placeOf(id: number): number {
  return id - blockOf(id) * PLACES;
}
