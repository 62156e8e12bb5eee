// Chooses between the words for one and for many, as English and German do. Imports nothing.
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
