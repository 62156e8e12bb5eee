// German words of dashboards and the list of experiences. Typed by English: a missing key does not compile.

export {};
