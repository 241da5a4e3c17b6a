/**
 * Reporter for Node's test runner that ends the process at the first failure, since one is enough. It prints a line for
 * each passing test, which shows the parent process that the run is making progress.
 */
export default async function* firstFailure(events) {
  for await (const { type, data } of events) {
    if (type === "test:pass") yield "passed\n";
    if (type === "test:fail") {
      process.stdout.write(`failed: ${data.file ?? ""} ${data.name}\n`, () => process.exit(1));
      return;
    }
  }
}
