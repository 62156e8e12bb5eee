// English words of module detail: its own words, and those of each of the fifteen types. Imports nothing else of ours.

export {};
