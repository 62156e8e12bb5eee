// German words of bell and report mail. Typed by English: a missing key does not compile.

export {};
