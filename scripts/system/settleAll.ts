/**
 * Waits until all promises are settled, so that nothing is still running when a failure is handled.
 *
 * @throws the error of the first one in the list that was rejected
 */
export async function settleAll<T extends readonly unknown[]>(
  work: [...T],
): Promise<{ [at in keyof T]: Awaited<T[at]> }> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
