// German words of NPS distribution and answers, quiz questions. Typed by English: a missing key does not compile.

export {};
