// The version that elements bear, so that two copies on one page can be told apart. Equal to package.json's (tested).
export const version = '0.5.0';
