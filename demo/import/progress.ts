// Progress for who waits: a bar where a person looks on, else one line at the end.

export interface Progress {
  /** Share done (0 to 1) and lines so far. */
  update(share: number, lines: number): void;
  done(summary: string): void;
}

const width = 24;

export function progressOf(label: string, out: NodeJS.WriteStream = process.stderr): Progress {
  if (!out.isTTY) return { update: () => {}, done: (summary) => void out.write(`${label}: ${summary}\n`) };
  let drawn = 0;
  const draw = (text: string): void => void out.write(`\r\u001b[2K${text}`);
  return {
    update(share, lines) {
      const now = Date.now();
      // Ten times a second is as often as anybody reads.
      if (now - drawn < 100) return;
      drawn = now;
      const full = Math.round(Math.min(1, share) * width);
      draw(`${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} % ${lines.toLocaleString('en')} lines`);
    },
    done(summary) {
      draw(`${label}: ${summary}\n`);
    },
  };
}
