// Where the picture stands in its stage, and how large: the first view, kept inside the stage. Touches the picture's transform only.

export interface ViewSource {
  stage: () => HTMLElement | null;
  /** The element that is moved. */
  ground: () => SVGElement | null;
  /** Size of the picture at scale 1; undefined while there is none. */
  extent: () => { width: number; height: number } | undefined;
  /** Scale at which type has its set size. */
  unit: () => number;
  isRightToLeft: () => boolean;
}

export class View {
  readonly source: ViewSource;
  x = 0;
  y = 0;
  scale = 1;
  /** What the view was set for; another picture or stage starts anew. */
  #key = '';

  constructor(source: ViewSource) {
    this.source = source;
  }

  /** Sets the first view of a picture, and keeps the reader's own while picture and stage stay the same size. */
  settle(): void {
    const { stage, extent, unit, isRightToLeft } = this.source;
    const [room, size] = [stage(), extent()];
    if (!room || !size || room.clientWidth === 0) return;
    const key = [room.clientWidth, room.clientHeight, size.width, size.height, unit()].join(' ');
    if (key !== this.#key) {
      this.#key = key;
      this.scale = unit();
      this.x = isRightToLeft() ? -Infinity : Infinity;
      this.y = Infinity;
    }
    this.paint();
  }

  /** Centred where the picture is smaller than the stage, without empty margins where it is larger. */
  paint(glide = false): void {
    const [stage, ground, extent] = [this.source.stage(), this.source.ground(), this.source.extent()];
    if (!stage || !ground || !extent) return;
    const [width, height] = [extent.width * this.scale, extent.height * this.scale];
    this.x = within(this.x, width, stage.clientWidth);
    this.y = within(this.y, height, stage.clientHeight);
    ground.classList.toggle('glide', glide);
    ground.style.setProperty('transform', `translate(${this.x}px, ${this.y}px) scale(${this.scale})`);
    const more = { top: this.y < -1, bottom: this.y + height > stage.clientHeight + 1, across: width > stage.clientWidth + 1 };
    for (const [side, on] of Object.entries(more)) stage.classList.toggle(`more-${side}`, on);
  }
}

function within(at: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.max(room - length, Math.min(0, at));
}
