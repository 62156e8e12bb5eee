// The same donut by Carbon Charts, which the bench fetches for itself.
import { DonutChart } from '@carbon/charts';
import '@carbon/charts/styles.css';
import { ask, box, colours, counts, groups, heading, says, score, watch } from './answer.js';

const element = box();
watch(says(element), () => element.querySelectorAll('path.slice').length === groups.length);
const survey = await ask();
new DonutChart(element, {
  data: counts(survey).map((value, index) => ({ group: groups[index]!, value })),
  options: {
    title: heading,
    animations: false,
    resizable: true,
    height: '352px',
    toolbar: { enabled: false },
    color: { scale: Object.fromEntries(groups.map((group, index) => [group, colours[index]!])) },
    donut: { center: { label: score(survey), number: survey.figures.answered } },
  },
});
