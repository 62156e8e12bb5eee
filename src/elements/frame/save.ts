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

/** What file systems refuse, and signs that turn the direction of a name around, so that its ending is not where it is read. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Bidi_C}\s]+/gu;

/** A name without what file systems refuse; its ending stays. */
export function fileName(name: string): string {
  const [, title, ending] = /^(.*?)(\.\w{1,8})?$/s.exec(name)!;
  // By characters: half of one is none.
  const shown = [...title!.replace(unfit, ' ').replace(/^[\s.]+/, '').trimEnd()].slice(0, 80).join('');
  return (shown || 'figures') + (ending ?? '');
}
