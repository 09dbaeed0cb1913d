/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function createChance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    happens: (probability: number) => next() < probability,
    among<T>(options: readonly [T, ...T[]]): T {
      return options[Math.floor(next() * options.length)] ?? options[0];
    },
    upTo: (most: number) => next() * most,
  };
}

export type Chance = ReturnType<typeof createChance>;
