// Hostile ids in the answers about missions and lists of experiences.
import { cases } from '../cases.js';
import { holdIds } from './ids.js';

describe('hostile ids of missions', () => holdIds(cases.filter(([, attributes]) => !('experience' in attributes))));
