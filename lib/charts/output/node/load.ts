/**
 * Loads a package when it is first needed. Drawing packages are large, and a notebook that only computes should not wait
 * for them; their types are large too, so the caller declares the few members that it uses.
 *
 * @param name - the package, as in `require`
 */
export function load<Shape>(name: string): Shape {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(name) as Shape;
}
