/** A reporter that prints nothing and ends the process at the first test that fails. */
export default async function* stopAtFailure(events: AsyncIterable<{ type: string }>): AsyncGenerator<string> {
  for await (const { type } of events) {
    if (type === 'test:fail') process.exit(1);
    yield '';
  }
}
