// The donut as a page's own build has it; its tag stands in the page.
import 'engagement-widgets/nps-donut';
