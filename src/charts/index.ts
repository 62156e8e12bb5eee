// Charts for elements: what to show, the canvas, the keyboard cursor. The library itself comes with the first chart that is seen.
export * from './canvas.js';
export * from './cursor.js';
export * from './spec.js';
export type { PictureWords } from './picture.js';
