/**
 * Checks a count of firms: a whole number, 0 or more.
 *
 * @throws Error naming what was counted and the value.
 */
export function checkCount(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${what}: ${String(value)} is not a count of firms; expected a whole number, 0 or more.`);
}

/** Checks a confidence level: strictly between 0 and 1. */
export function checkConfidence(confidence: number): number {
  if (confidence > 0 && confidence < 1) return confidence;
  throw new Error(`confidence: ${confidence} is not a level; expected a number between 0 and 1, for instance 0.95.`);
}
