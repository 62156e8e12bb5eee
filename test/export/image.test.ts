import { expect } from '@open-wc/testing';
import { imageWithLines, type ImageLook } from '../../src/export/index.js';

const look: ImageLook = { background: 'rgb(250, 240, 230)', color: 'rgb(0, 0, 200)', font: 'sans-serif', direction: 'ltr' };

function picture(width: number, height: number, fill = 'rgb(200, 0, 0)'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d')!;
  context.fillStyle = fill;
  context.fillRect(0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
}

async function pixels(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

const at = ({ data, width }: ImageData, x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];

/** Columns, from the left, in which something bluish is written below the picture. */
function written(image: ImageData, below: number): { first: number; last: number; rows: number } {
  const isInk = (x: number, y: number) => (at(image, x, y)[0] ?? 255) < 120;
  const columns = Array.from({ length: image.width }, (_, x) => x).filter((x) => Array.from({ length: image.height - below }, (_, y) => y + below).some((y) => isInk(x, y)));
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1, rows: image.height - below };
}

async function made(...of: Parameters<typeof imageWithLines>): Promise<ImageData> {
  const result = await imageWithLines(...of);
  if (!result.ok) throw new Error(result.reason);
  expect(result.blob.type).to.equal('image/png');
  return pixels(result.blob);
}

describe('A picture as a file', () => {
  it('keeps the picture and says below it what it shows', async () => {
    const image = await made(await picture(400, 100), ['Period: April 2026', 'Time zone: Europe/Berlin'], look);
    expect([image.width, image.height]).to.deep.equal([400, 100 + (2 * 18 + 24) * 2]);
    expect(at(image, 200, 50)).to.deep.equal([200, 0, 0]);
    expect(at(image, 399, image.height - 1)).to.deep.equal([250, 240, 230]);
    expect(written(image, 100).first).to.be.within(46, 56);
  });
  it('begins on the right for those who read so', async () => {
    const image = await made(await picture(400, 100), ['abc'], { ...look, direction: 'rtl' });
    const { first, last } = written(image, 100);
    expect(first).to.be.above(200);
    expect(last).to.be.within(344, 354);
  });
  it('breaks lines that are wider than the picture', async () => {
    const long = await made(await picture(400, 100), ['one two three four five six seven eight nine ten eleven twelve'], look);
    expect(long.height).to.be.above(100 + (2 * 18 + 24) * 2 - 1);
    expect(written(long, 100).last).to.be.below(400);
  });
  it('says why there is none, and never throws', async () => {
    expect(await imageWithLines(new Blob(['<html>']), ['x'], look)).to.deep.equal({ ok: false, reason: 'unreadable' });
    expect(await imageWithLines(await picture(4, 16_380), Array(40).fill('x'), look)).to.deep.equal({ ok: false, reason: 'too-large' });
  });
});
