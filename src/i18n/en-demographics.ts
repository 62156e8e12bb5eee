// English words of followers and ages. Imports nothing else of ours.

/** Who the engaged customers are. */
export const demographics = {
  'heading': 'Who takes part',
};
