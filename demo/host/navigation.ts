// The panel's own navigation: one view at a time, by the address, so that the back button works; and its dark switch.

function showView(): void {
  const [, name = 'campaign', id] = location.hash.split('/');
  const views = [...document.querySelectorAll<HTMLElement>('[data-view]')];
  const shown = views.find(({ dataset }) => dataset['view'] === name) ?? views[0];
  for (const view of views) view.hidden = view !== shown;
  const title = document.getElementById('title');
  if (title) title.textContent = shown?.dataset['title'] ?? '';
  const customer = document.getElementById('customer');
  if (customer) customer.textContent = id ? `This would be the profile of customer ${decodeURIComponent(id)} in your own panel.` : '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    if (link.hash === `#/${shown?.dataset['view'] ?? ''}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function switchScheme(isDark: boolean): void {
  document.documentElement.classList.toggle('dark', isDark);
  document.getElementById('scheme')?.setAttribute('aria-pressed', String(isDark));
}

export function startNavigation(): void {
  addEventListener('hashchange', showView);
  showView();
  const button = document.getElementById('scheme');
  button?.addEventListener('click', () => switchScheme(button.getAttribute('aria-pressed') !== 'true'));
  switchScheme(matchMedia('(prefers-color-scheme: dark)').matches);
}
