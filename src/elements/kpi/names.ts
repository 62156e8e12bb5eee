// Names of key figures in an attribute. Pure.

/** Parted by commas or blanks. */
export const namesIn = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];
