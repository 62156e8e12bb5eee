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
  /** Size of the stage as last reported, so that nobody has to force a layout to know it. */
  room: { width: number; height: number } | undefined;
  /** What the view was set for; another picture or stage starts anew. */
  #key = '';

  constructor(source: ViewSource) {
    this.source = source;
  }

  /** Sets the first view of a picture, and keeps the reader's own while picture and stage stay the same size. */
  settle(): void {
    const { extent, unit, isRightToLeft } = this.source;
    const [room, size] = [this.room, extent()];
    if (!room?.width || !size) return;
    const key = [room.width, room.height, size.width, size.height, unit()].join(' ');
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
    const { room } = this;
    const [stage, ground, extent] = [this.source.stage(), this.source.ground(), this.source.extent()];
    if (!room || !stage || !ground || !extent) return;
    const [width, height] = [extent.width * this.scale, extent.height * this.scale];
    this.x = within(this.x, width, room.width);
    this.y = within(this.y, height, room.height);
    ground.classList.toggle('glide', glide);
    ground.style.setProperty('transform', `translate(${this.x}px, ${this.y}px) scale(${this.scale})`);
    const more = { top: this.y < -1, bottom: this.y + height > room.height + 1, across: width > room.width + 1 };
    for (const [side, on] of Object.entries(more)) stage.classList.toggle(`more-${side}`, on);
  }
}

function within(at: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.max(room - length, Math.min(0, at));
}
