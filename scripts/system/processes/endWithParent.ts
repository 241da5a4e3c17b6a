/** Interval in ms. */
const every = 250;

/**
 * Ends this process as SIGTERM does once its parent is gone, if npm runs it. A signal to npm ends the shell that npm starts
 * scripts in, and the shell passes nothing on: the script would go on unseen.
 */
export function endWithParent(): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, every).unref();
}
