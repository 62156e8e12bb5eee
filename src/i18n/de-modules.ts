// German words of module detail: its own words, and those of each of the fifteen types. Typed by English: a missing key does not compile.

export {};
