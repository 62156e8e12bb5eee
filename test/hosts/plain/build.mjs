// Puts what README.md shows into a page of its own, and by itself beside it: plain HTML needs no other tool.
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const figures = await readFile('figures.html', 'utf8');
const page = await readFile('page.html', 'utf8');
await mkdir('dist', { recursive: true });
await writeFile('dist/figures.html', figures);
await writeFile('dist/index.html', page.replace('<!-- figures -->', () => figures));
