// English words of dashboards and the list of experiences. Imports nothing else of ours.

export {};
