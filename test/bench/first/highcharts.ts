// The same donut by Highcharts.
import Highcharts from 'highcharts';
import { ask, box, colours, counts, groups, heading, says, score, watch } from './answer.js';

const element = box();
watch(says(element), () => element.querySelectorAll('path.highcharts-point').length >= groups.length);
const survey = await ask();
Highcharts.chart(element, {
  chart: { type: 'pie', animation: false },
  colors: colours,
  title: { text: heading },
  subtitle: { text: score(survey), verticalAlign: 'middle', floating: true },
  plotOptions: { pie: { showInLegend: true, dataLabels: { enabled: false } }, series: { animation: false } },
  series: [{ type: 'pie', innerSize: '76%', data: counts(survey).map((y, index) => ({ name: groups[index]!, y })) }],
});
