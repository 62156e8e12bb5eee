// The script of pages that were drawn on a server: defines all elements, and nothing else.
import 'engagement-widgets/all';
