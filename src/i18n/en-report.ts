// English words of bell and report mail. Imports nothing else of ours.

export {};
