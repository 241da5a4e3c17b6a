/** Memoizes the most recent call of a pure function: versions mostly share their front matter. */
export function memoizeLast<Argument, Result>(make: (argument: Argument) => Result): (argument: Argument) => Result {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument) => {
    if (!last || last.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
