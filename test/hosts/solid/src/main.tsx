import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { Figures } from './Figures';
import { missions } from './missions';

const define = () => import('engagement-widgets/mission-pie');

function Page() {
  const [opened, open] = createSignal<string | null>(null);
  const [validations, setValidations] = createSignal(82);
  const [shown, show] = createSignal(true);
  return (
    <>
      <button id="define" onClick={define}>Missions</button>
      <button id="more" onClick={() => setValidations(120)}>More</button>
      <button id="toggle" onClick={() => show(!shown())}>Figures</button>
      <p>Opened: <output id="opened">{opened()}</output></p>
      <main id="here"><Show when={shown()}><Figures heading="Would you recommend us?" open={open} /></Show></main>
      <section id="there" />
      <section id="late"><ew-mission-pie prop:data={missions(validations())} /></section>
    </>
  );
}

render(() => <Page />, document.getElementById('app')!);
