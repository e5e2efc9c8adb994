/**
 * Loads a package when it is first needed. Drawing packages are heavy, and a notebook that only computes should not wait
 * for them; their types are heavy too, so the caller states the few members it uses.
 *
 * @param name - the package, as in `require`
 */
export function load<Shape>(name: string): Shape {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(name) as Shape;
}
