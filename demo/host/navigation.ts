// The panel's own navigation: one view at a time, by the address, so that the back button works; and its dark switch.
import { keepPlace, wasHere } from './place.js';

interface Route {
  view: string;
  id: string;
}

let shown: Route | undefined;

/** What is behind a question mark belongs to the view: the dashboard of an experience keeps its state there. */
function routeOf(hash: string): Route {
  const [, view = 'dashboard', id = ''] = (hash.split('?', 1)[0] ?? '').split('/');
  return { view, id: decodeURIComponent(id) };
}

const text = (id: string, value: string): void => {
  const element = document.getElementById(id);
  if (element) element.textContent = value;
};

function showRoute(): void {
  const { view: name, id } = routeOf(location.hash);
  if (shown?.view === name && shown.id === id) return;
  const isFirst = !shown;
  shown = { view: name, id };
  const views = [...document.querySelectorAll<HTMLElement>('[data-view]')];
  const view = views.find(({ dataset }) => dataset['view'] === name) ?? views[0];
  for (const each of views) each.hidden = each !== view;
  text('title', view?.dataset['title'] ?? '');
  text('customer', name === 'customers' ? `This would be the profile of customer ${id} in your own panel.` : '');
  // Before it is on the page, so that it never asks for nothing.
  const waiting = view?.querySelector('template');
  if (name === 'experience') (waiting?.content ?? document).querySelector('#experience')?.setAttribute('experience', id);
  waiting?.replaceWith(waiting.content);
  markLink(view?.dataset['within'] ?? view?.dataset['view'] ?? '');
  if (!isFirst && view) goTo(view);
}

function markLink(view: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    if (link.hash === `#/${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Back to where the reader was in it, else to its beginning. A focus that has vanished with the last view goes along. */
function goTo(view: HTMLElement): void {
  const hasFocus = document.activeElement?.closest('nav, .top');
  const isBack = wasHere();
  keepPlace.restore();
  if (hasFocus) return;
  const target = isBack ? view.querySelector<HTMLElement>('ew-tenant-dashboard') : null;
  (target ?? document.getElementById('content'))?.focus({ preventScroll: true });
}

function switchScheme(isDark: boolean): void {
  document.documentElement.classList.toggle('dark', isDark);
  document.getElementById('scheme')?.setAttribute('aria-pressed', String(isDark));
}

export function startNavigation(): void {
  keepPlace.start();
  addEventListener('hashchange', showRoute);
  showRoute();
  const button = document.getElementById('scheme');
  button?.addEventListener('click', () => switchScheme(button.getAttribute('aria-pressed') !== 'true'));
  switchScheme(matchMedia('(prefers-color-scheme: dark)').matches);
}
