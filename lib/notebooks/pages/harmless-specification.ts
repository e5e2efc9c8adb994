type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Through these a merged object would reach what all objects share. As the name of a column they do no harm. */
const sharedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A chart's specification as a page may draw it, whoever wrote it: of `usermeta` only what this site itself reads (`dark`, `narrow`),
 * so no options that other programs read there; no object under a key that leads to the prototype of all objects. What it loads is
 * `assets/charts.js`'s affair.
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
