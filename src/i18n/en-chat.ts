// English words of NPS distribution and answers, quiz questions. Imports nothing else of ours.

export {};
