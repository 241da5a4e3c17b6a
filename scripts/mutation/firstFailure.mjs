/**
 * Reporter of Node's test runner that ends the process at the first failure, since one is enough. It prints a line for
 * each test that passes, by which another process sees that the run goes on.
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
