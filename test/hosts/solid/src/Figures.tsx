import type {} from 'engagement-widgets/types/solid'; // knows the tags in JSX
import 'engagement-widgets/analytics';
import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/nps-donut';

// Outside of the component: for the widgets another function is another user.
async function getToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch('/session/analytics-token', { method: 'POST', signal });
  return response.json(); // a string, or { token, expires_in } in seconds
}

export function Figures(props: { heading: string; open: (module: string | null) => void }) {
  return (
    <ew-analytics endpoint="/analytics" experience="summer-of-sound" prop:getToken={getToken}>
      <ew-heatmap-flow
        on:ew-module-select={(event) => {
          event.preventDefault(); // this page opens modules itself
          props.open(event.detail.module);
        }}
      />
      <ew-nps-donut module="rate-us" prop:heading={props.heading} />
    </ew-analytics>
  );
}
