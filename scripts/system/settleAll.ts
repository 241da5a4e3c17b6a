/**
 * Waits until all have ended, done or failed, so that none is still at work when a failure is dealt with.
 *
 * @throws what the first of them in the list threw
 */
export async function settleAll<T extends readonly unknown[]>(
  work: [...T],
): Promise<{ [at in keyof T]: Awaited<T[at]> }> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
