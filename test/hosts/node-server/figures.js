import { renderPage } from 'engagement-widgets/server';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Figures</title>
    <script type="module" src="/engagement-widgets/bundle/engagement-widgets.js"></script>
    <script type="module" src="/session.js"></script>
  </head>
  <body>
    <ew-analytics endpoint="/analytics" experience="summer-of-sound">
      <ew-period-picker></ew-period-picker>
      <ew-heatmap-flow></ew-heatmap-flow>
      <ew-nps-donut module="rate-us"></ew-nps-donut>
    </ew-analytics>
  </body>
</html>`;

/**
 * @param site address of this site, as its pages have it
 * @param getToken gives a token of whoever the page is for: it stays on the server
 * @param nonce of the page's policy
 */
export function figuresPage({ site, getToken, nonce }) {
  return renderPage(page, { nonce, ask: { base: site, getToken } });
}
