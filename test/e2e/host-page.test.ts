/** The host page as `npm start` serves it, over the real endpoint and its database, started once for all that is done on it. */
import './host/panel.js';
import './host/journey.js';
import './host/missions-journey.js';
import './host/engines.js';
