type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merging an object under one of these keys would change Object.prototype. As column names they are harmless. */
const sharedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A chart's specification made safe to draw, whoever wrote it: `usermeta` keeps only what this site reads (`dark`, `narrow`), not the
 * options that other programs read there, and objects under keys that reach Object.prototype are dropped. What the chart may load is
 * up to `assets/charts.js`.
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
