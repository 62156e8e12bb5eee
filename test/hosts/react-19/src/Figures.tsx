import type {} from 'engagement-widgets/types/react'; // knows the tags in JSX
import 'engagement-widgets/analytics';
import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/nps-donut';

// Outside of the component: for the widgets another function is another user.
async function getToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch('/session/analytics-token', { method: 'POST', signal });
  return response.json(); // a string, or { token, expires_in } in seconds
}

export function Figures({ heading, open }: { heading: string; open: (module: string | null) => void }) {
  return (
    <ew-analytics endpoint="/analytics" experience="summer-of-sound" getToken={getToken}>
      <ew-heatmap-flow
        onew-module-select={(event) => {
          event.preventDefault(); // this page opens modules itself
          open(event.detail.module);
        }}
      />
      <ew-nps-donut module="rate-us" heading={heading} />
    </ew-analytics>
  );
}
