import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

/** A lost picture, an unnamed source, a work that was not at hand: no computation can check the claim, and what it needs is named. */
export const needsSource: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {},
  run: (given) => notCheckable(given.claim),
};
