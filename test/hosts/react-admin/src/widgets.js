import 'engagement-widgets/heatmap-flow';
import 'engagement-widgets/leaderboard';
import 'engagement-widgets/mission-bar';
import 'engagement-widgets/nps-donut';
