import type { MissionPie } from 'engagement-widgets';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Figures } from './Figures';
import { missions } from './missions';

const define = () => void import('engagement-widgets/mission-pie');

/** React sets objects as properties only where the element is defined; where it may not be, a ref does. */
function Late({ validations }: { validations: number }) {
  const give = (pie: MissionPie | null) => {
    if (pie) pie.data = missions(validations);
  };
  return <ew-mission-pie ref={give} />;
}

let mounts = 0;

function Page() {
  useEffect(() => {
    document.documentElement.dataset['mounts'] = String(++mounts);
  }, []);
  const [opened, open] = useState<string | null>(null);
  const [validations, setValidations] = useState(82);
  const [shown, show] = useState(true);
  return (
    <>
      <button id="define" onClick={define}>Missions</button>
      <button id="more" onClick={() => setValidations(120)}>More</button>
      <button id="toggle" onClick={() => show(!shown)}>Figures</button>
      <p>Opened: <output id="opened">{opened}</output></p>
      <main id="here">{shown && <Figures heading="Would you recommend us?" open={open} />}</main>
      <section id="there" />
      <section id="late"><Late validations={validations} /></section>
    </>
  );
}

createRoot(document.getElementById('app')!).render(<StrictMode><Page /></StrictMode>);
