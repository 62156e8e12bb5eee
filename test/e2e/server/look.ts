// Looks at elements in a page: what they say, where their boxes are, what stands at their own tag. Runs in pages; serialised, so it uses nothing from outside.

export interface Look {
  tag: string;
  /** All that a reader meets, without what is only spoken. */
  text: string;
  /** Attributes of the element itself. */
  attributes: string;
  /** Boxes of what it draws, by their way in the tree. */
  boxes: Record<string, number[]>;
  /** What stands directly in its shadow root. */
  drawn: string[];
  styles: number;
}

/** Every element of ours that the page itself holds. */
export function lookAround(): Look[] {
  const boxesIn = (root: ShadowRoot) => {
    const boxes: Record<string, number[]> = {};
    const visit = (node: ParentNode, way: string) => {
      const children = [...node.children].filter((child) => !child.matches('style, .theme-probe, canvas, .tooltip, script, template'));
      children.forEach((child, index) => {
        const { x, y, width, height } = child.getBoundingClientRect();
        const here = `${way}/${child.localName}${index}`;
        boxes[here] = [x + scrollX, y + scrollY, width, height].map(Math.round);
        visit(child, here);
      });
    };
    visit(root, '');
    return boxes;
  };
  return [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('ew-') && element.shadowRoot).map((element) => {
    const root = element.shadowRoot!;
    return {
      tag: element.localName,
      text: [...root.children].filter((child) => child.localName !== 'style').map((child) => (child as HTMLElement).innerText ?? '').join(' ').replace(/\s+/g, ' ').trim(),
      attributes: [...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort().join(' '),
      boxes: boxesIn(root),
      drawn: [...root.children].filter((child) => !child.matches('style, .theme-probe')).map(({ localName, className }) => `${localName}.${className}`),
      styles: root.querySelectorAll('style').length,
    };
  });
}

/** Every element of ours has drawn itself: its styles are its own sheets. */
export const isTakenOver = (): boolean =>
  [...document.querySelectorAll('*')].every((element) => !element.localName.startsWith('ew-') || (element.matches(':defined') && element.shadowRoot!.querySelector('style') === null));
