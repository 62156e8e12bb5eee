// Keeps the last result of a costly function for as long as its arguments stay the same.

export function memo<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || args.some((arg, at) => !Object.is(arg, last!.args[at]))) last = { args, result: make(...args) };
    return last.result;
  };
}
