import type { MissionPie } from 'engagement-widgets';
import { createElement, StrictMode, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Figures } from './Figures';
import { missions } from './missions';

const define = () => void import('engagement-widgets/mission-pie');

/** Without a component of the package: by a ref, as React 18 sets no properties of custom elements. */
function Late({ validations }: { validations: number }) {
  const pie = useRef<MissionPie>(null);
  useLayoutEffect(() => {
    if (pie.current) pie.current.data = missions(validations);
  }, [validations]);
  return createElement('ew-mission-pie', { ref: pie });
}

function Page() {
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
