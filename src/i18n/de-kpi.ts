// German words of the key figures. Typed by English: a missing key does not compile.

export {};
