// Hands a file to the browser, under a name that every file system takes. Touches the document and nothing of ours.

/** Saves a file as a click on a link would. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(file);
  link.href = url;
  link.download = fileName(name);
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name without what file systems refuse; its ending stays. */
export function fileName(name: string): string {
  const [, title, ending] = /^(.*?)(\.\w{1,8})?$/s.exec(name)!;
  return (title!.replace(/[\u061c\u200e\u200f\u2066-\u2069]+/g, '').replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim().slice(0, 80) || 'figures') + (ending ?? '');
}
