// Points of an orthogonal way → an SVG path with rounded corners.

export interface Point {
  x: number;
  y: number;
}

/** `d` of a path through the points; corners are rounded by up to `radius` px. Coordinates are cut to tenths. */
export function roundedPath(points: readonly Point[], radius = 7): string {
  const [start, ...rest] = points;
  if (!start || rest.length === 0) return '';
  let path = `M${at(start)}`;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    if (!next) return void (path += `L${at(corner)}`);
    const before = index === 0 ? start : rest[index - 1]!;
    const size = Math.min(radius, distance(before, corner) / 2, distance(corner, next) / 2);
    path += `L${at(towards(corner, before, size))}Q${at(corner)} ${at(towards(corner, next, size))}`;
  });
  return path;
}

function at({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, size: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * size) / length, y: from.y + ((to.y - from.y) * size) / length };
}
