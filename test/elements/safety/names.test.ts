// Names of files made of hostile text: every file system takes them, and they are what they look like.
import { expect } from '@open-wc/testing';
import { fileName } from '../../../src/elements/frame/save.js';
import { corpus, families } from './corpus.js';
import { readable } from './watch.js';

describe('the name of a file', () => {
  it('is safe, whatever the heading of a widget is', () => {
    for (const text of [...corpus, corpus.join(''), families['programs']!.join('/'), '😀'.repeat(200)]) {
      const name = fileName(`${text}.csv`);
      expect(name, readable(text)).to.match(/^[^.\s][^\\/:*?"<>|\p{Cc}\p{Cs}]{0,170}\.csv$/u);
      expect(name, readable(text)).to.not.match(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('keeps what is readable of it', () => {
    expect(['Umsatz 2026.csv', 'ρεπορτάζ.png', 'a/b: c.csv', '..csv', 'invoice\u202egnp.exe.csv', '👩🏽‍🚀 crew.csv'].map(fileName)).to.deep.equal([
      'Umsatz 2026.csv', 'ρεπορτάζ.png', 'a b c.csv', 'figures.csv', 'invoice gnp.exe.csv', '👩🏽‍🚀 crew.csv',
    ]);
  });
});
