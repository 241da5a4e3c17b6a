/**
 * Waits until all have ended, done or failed, so that none is still at work when a failure is dealt with.
 *
 * @throws what the first of them in the list threw
 */
export async function allEnded<T>(work: readonly (T | Promise<T>)[]): Promise<T[]> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
