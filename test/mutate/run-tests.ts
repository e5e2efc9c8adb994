// The tests of the files named, in one process and in this order.
for (const file of process.argv.slice(2)) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(file);
}
