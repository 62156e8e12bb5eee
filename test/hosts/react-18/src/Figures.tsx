import { Analytics, HeatmapFlow, NpsDonut } from 'engagement-widgets/react';

// Outside of the component: for the widgets another function is another user.
async function getToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch('/session/analytics-token', { method: 'POST', signal });
  return response.json(); // a string, or { token, expires_in } in seconds
}

export function Figures({ heading, open }: { heading: string; open: (module: string | null) => void }) {
  return (
    <Analytics endpoint="/analytics" experience="summer-of-sound" getToken={getToken}>
      <HeatmapFlow
        onEwModuleSelect={(event) => {
          event.preventDefault(); // this page opens modules itself
          open(event.detail.module);
        }}
      />
      <NpsDonut module="rate-us" heading={heading} />
    </Analytics>
  );
}
