import type * as MlMatrix from 'ml-matrix';

let loaded: typeof MlMatrix | undefined;

/** Eigenvalues in ascending order and eigenvectors (`vectors[k]` belongs to `values[k]`) of a symmetric matrix. */
export interface SymmetricEigen {
  values: number[];
  vectors: Float64Array[];
}

/**
 * Eigenvalue decomposition of a symmetric matrix (by ml-matrix: Householder tridiagonalization and implicit QL).
 *
 * @param matrix rows (or columns) of the matrix
 * @example symmetricEigen([[2, 0], [0, 1]]).values; // [1, 2]
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): SymmetricEigen {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= require('ml-matrix') as typeof MlMatrix;
  const decomposition = new loaded.EigenvalueDecomposition(
    matrix.map((row) => Array.from(row)),
    { assumeSymmetric: true },
  );
  const values = decomposition.realEigenvalues;
  const { eigenvectorMatrix } = decomposition;
  const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!);
  return {
    values: order.map((k) => values[k]!),
    vectors: order.map((k) => Float64Array.from(eigenvectorMatrix.getColumn(k))),
  };
}

/** The matrix function f(M) = Σ f(λₖ) vₖvₖ' of a symmetric matrix. */
export function spectral(eigen: SymmetricEigen, f: (value: number) => number): Float64Array[] {
  const size = eigen.values.length;
  const result = Array.from({ length: size }, () => new Float64Array(size));
  eigen.vectors.forEach((vector, k) => {
    const weight = f(eigen.values[k]!);
    if (weight === 0) return;
    for (let i = 0; i < size; i++) {
      const row = result[i]!;
      const scaled = weight * vector[i]!;
      for (let j = 0; j < size; j++) row[j] = row[j]! + scaled * vector[j]!;
    }
  });
  return result;
}
