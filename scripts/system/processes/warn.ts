/** In this environment, a process hands its warnings to the one that started it. */
export const warningsByMessage = { VARIORUM_WARNINGS: "message" } as const;

/** Prints a warning on standard error. The builds of `npm start` hand it over, so that the same one is printed once. */
export function warn(line: string): void {
  if (process.send && process.env.VARIORUM_WARNINGS === warningsByMessage.VARIORUM_WARNINGS) process.send(line);
  else console.error(line);
}
