type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merging an object under one of these keys would change Object.prototype. As column names they are harmless. */
const sharedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Makes a chart's specification safe to draw, whoever wrote it: `usermeta` keeps only what this site reads (`dark`, `narrow`), not
 * options for other programs, and objects under keys that reach Object.prototype are dropped. `assets/charts.js` decides what the chart
 * may load.
 */
export function harmlessSpecification(specification: unknown): unknown {
  if (!isObject(specification)) return {};
  const { usermeta, ...rest } = withoutSharedKeys(specification) as Json;
  if (!isObject(usermeta)) return rest;
  const kept = Object.entries(usermeta).filter(([key]) => key === 'dark' || key === 'narrow');
  return kept.length === 0 ? rest : { ...rest, usermeta: Object.fromEntries(kept) };
}

function withoutSharedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSharedKeys);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => !(sharedKeys.has(key) && typeof item === 'object'));
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutSharedKeys(item)]));
}
