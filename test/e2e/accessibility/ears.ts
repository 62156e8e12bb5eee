// Hears every announcement to screen readers on a page, from its first moment on. Runs in the browser, before anything of ours is there.

const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
const announcements: string[] = [];

const ear = new MutationObserver((changes) => {
  const regions = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)).filter((region) => region != null));
  for (const region of regions) {
    const text = region.textContent!.replace(/\s+/g, ' ').trim();
    if (text) announcements.push(text);
  }
});

function listenIn(root: Node): void {
  ear.observe(root, { subtree: true, childList: true, characterData: true });
}

listenIn(document);
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (this: Element, options: ShadowRootInit) {
  const root = attachShadow.call(this, options);
  listenIn(root);
  return root;
};

export const heardSoFar = (): readonly string[] => announcements;

/** What was announced since this was asked last. */
export const announced = (): string[] => announcements.splice(0);
