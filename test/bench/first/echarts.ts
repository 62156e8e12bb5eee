// The same donut by ECharts, with only the parts that it needs.
import { PieChart } from 'echarts/charts';
import { LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { ask, box, colours, counts, groups, heading, score, watch } from './answer.js';

use([PieChart, LegendComponent, TitleComponent, TooltipComponent, CanvasRenderer]);
let isDone = false;
// Words and ring are one canvas: they come together.
watch(() => isDone, () => isDone);
const survey = await ask();
const chart = init(box());
chart.on('rendered', () => (isDone = true));
chart.setOption({
  animation: false,
  color: colours,
  title: [{ text: heading }, { text: score(survey), left: 'center', top: 'center' }],
  tooltip: {},
  legend: { bottom: 0 },
  series: [{ type: 'pie', radius: ['60%', '80%'], label: { show: false }, data: counts(survey).map((value, index) => ({ name: groups[index]!, value })) }],
});
