/** Solves a small symmetric positive definite system by Cholesky's decomposition. */
export function solve(matrix: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const size = matrix.length;
  const lower = matrix.map(() => new Float64Array(size));
  const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k);
      lower[i]?.fill(i === j ? Math.sqrt(sum) : sum / at(lower, j, j), j, j + 1);
    }
  }
  const solution = Float64Array.from({ length: size }, (_, i) => right[i] ?? 0);
  const eliminate = (i: number, sum: number) => solution.fill(((solution[i] ?? 0) - sum) / at(lower, i, i), i, i + 1);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let k = 0; k < i; k++) sum += at(lower, i, k) * (solution[k] ?? 0);
    eliminate(i, sum);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = 0;
    for (let k = i + 1; k < size; k++) sum += at(lower, k, i) * (solution[k] ?? 0);
    eliminate(i, sum);
  }
  return solution;
}
