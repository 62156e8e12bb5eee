// English words of the key figures. Imports nothing else of ours.

export {};
