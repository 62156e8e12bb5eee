// Hostile ids in the answers about chat experiences.
import { cases } from '../cases.js';
import { holdIds } from './ids.js';

describe('hostile ids of a chat', () => holdIds(cases.filter(([, attributes]) => 'experience' in attributes)));
