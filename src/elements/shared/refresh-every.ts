// The attribute `refresh` bears the name of a method. Frameworks that set properties by attributes' names reach the attribute's own property.

type Refreshing = HTMLElement & { refreshEvery?: number | undefined; refresh(): void };

/** For the constructor: seconds that are given as `refresh`, also before the element is defined, become `refreshEvery`; `refresh()` stays. */
export function keepRefresh(element: Refreshing): void {
  const given: unknown = Object.getOwnPropertyDescriptor(element, 'refresh')?.value;
  delete (element as Partial<Refreshing>).refresh;
  const method = element.refresh;
  const take = (seconds: unknown) => void (element.refreshEvery = seconds === null || seconds === undefined ? undefined : Number(seconds));
  Object.defineProperty(element, 'refresh', { configurable: true, get: () => method, set: take });
  if (given !== undefined) take(given);
}
