// What a property of somebody's CRM may be called. Apart, so that a page can check a name without the rest of a segment. Imports nothing.

/** 1 to 60 letters, digits, points, dashes or underscores; not the name of a column that a segment has anyway. */
export const propertyPattern = /^(?!(?:customer|name|email)$)[\p{L}\p{N}_.-]{1,60}$/u;
