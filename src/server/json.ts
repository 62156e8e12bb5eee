// JSON that may stand in a script of a page. Pure.

/** Without a sign that could end the script, or begin a comment in it. */
export const embeddedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
