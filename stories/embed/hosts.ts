/** The nine kinds of host, and the files that embed widgets in each: those that are built and driven under test/hosts, word for word. */
import angular from '../../test/hosts/angular/src/figures.ts?raw';
import plain from '../../test/hosts/plain/figures.html?raw';
import react18 from '../../test/hosts/react-18/src/Figures.tsx?raw';
import react19 from '../../test/hosts/react-19/src/Figures.tsx?raw';
import shadow from '../../test/hosts/shadow/src/figures.ts?raw';
import solid from '../../test/hosts/solid/src/Figures.tsx?raw';
import svelte from '../../test/hosts/svelte/src/Figures.svelte?raw';
import turboPage from '../../test/hosts/turbo/figures.html?raw';
import turbo from '../../test/hosts/turbo/src/figures.js?raw';
import vueConfig from '../../test/hosts/vue/vite.config.ts?raw';
import vue from '../../test/hosts/vue/src/Figures.vue?raw';

export interface HostKind {
  /** As its folder is called. */
  id: string;
  title: string;
  /** What is special about it, in a sentence or two. */
  note: string;
  files: readonly { path: string; code: string }[];
}

export const hosts: readonly HostKind[] = [
  { id: 'plain', title: 'Plain HTML', note: 'No build: the page loads one kilobyte, and after it the files of the elements that are in it.', files: [{ path: 'figures.html', code: plain }] },
  { id: 'react-19', title: 'React 19', note: 'React sets properties and hears events of custom elements by itself. The import of types makes JSX know every tag.', files: [{ path: 'src/Figures.tsx', code: react19 }] },
  { id: 'react-18', title: 'React 18', note: 'React 18 sets attributes only and hears no custom event: the wrappers do both. They work in React 19, too.', files: [{ path: 'src/Figures.tsx', code: react18 }] },
  { id: 'vue', title: 'Vue 3', note: 'The compiler has to know that tags with ew- are custom elements.', files: [{ path: 'src/Figures.vue', code: vue }, { path: 'vite.config.ts', code: vueConfig }] },
  { id: 'svelte', title: 'Svelte 5', note: 'Svelte sets properties and hears events by itself.', files: [{ path: 'src/Figures.svelte', code: svelte }] },
  { id: 'solid', title: 'Solid', note: 'Properties are set with prop:, events heard with on:.', files: [{ path: 'src/Figures.tsx', code: solid }] },
  { id: 'angular', title: 'Angular', note: 'The component allows custom elements by their schema.', files: [{ path: 'src/figures.ts', code: angular }] },
  { id: 'turbo', title: 'Turbo, htmx', note: 'Widgets come and go with the page’s content. What a script sets on them is set again after each visit.', files: [{ path: 'src/figures.js', code: turbo }, { path: 'figures.html', code: turboPage }] },
  { id: 'shadow', title: 'Shadow root', note: 'Inside of another component’s shadow root, however deep: events cross it, tokens and settings are inherited through it.', files: [{ path: 'src/figures.ts', code: shadow }] },
];
