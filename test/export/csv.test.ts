import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvBlob, csvField, csvRows, defuse, tableToCsv, type Table } from '../../src/export/index.js';

const table: Table = {
  caption: 'Answers',
  head: {
    period: { label: 'Period', value: 'April 1 – 30, 2026' },
    zone: { label: 'Time zone', value: 'Europe/Berlin' },
    filter: null,
    time: { label: 'Made', value: 'May 1, 2026, 10:32' },
    notes: [{ label: 'Compared with', value: '=2 March' }],
  },
  columns: [
    { key: 'name', label: 'Option, as asked', kind: 'text', rowHeader: true },
    { key: 'share', label: 'Share', kind: 'percent' },
    { key: 'revenue', label: 'Revenue', kind: 'money', currency: 'EUR' },
  ],
  rows: [
    { name: 'Say "yes"', share: 12 / 17, revenue: -5.5 },
    { name: '=1+1', share: null, revenue: 0 },
  ],
};

/** An RFC 4180 reader, written without a look at the writer. */
function read(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  for (let at = 0; at < text.length; ) {
    let field = '';
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++;
        field += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') field += text[at++];
    fields.push(field);
    if (text[at] === ',') at++;
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}`);
      at += 2;
      records.push(fields);
      fields = [];
    }
  }
  return records;
}

describe('A CSV file', () => {
  it('says what it shows, for when, and how fresh it is, above the rows', () => {
    expect(read(tableToCsv(table))).to.deep.equal([
      ['Answers', '', ''],
      ['Period', 'April 1 – 30, 2026', ''],
      ['Time zone', 'Europe/Berlin', ''],
      ['Made', 'May 1, 2026, 10:32', ''],
      ['Compared with', "'=2 March", ''],
      ['', '', ''],
      ['Option, as asked', 'Share', 'Revenue (EUR)'],
      ['Say "yes"', '0.7058823529411765', '-5.5'],
      ["'=1+1", '', '0'],
    ]);
  });
  it('holds the bare table where the head is not wanted, and the separator of the reader’s country', () => {
    expect(tableToCsv(table, { head: false, separator: ';' }).split('\r\n')[1]).to.equal('"Say ""yes""";0.7058823529411765;-5.5');
    expect([...csvRows(table.columns.slice(0, 1), table.rows, { head: false })]).to.deep.equal(['"Say ""yes"""\r\n', "'=1+1\r\n"]);
  });
  it('begins with a byte order mark as a file, and not as text', async () => {
    const bytes = new Uint8Array(await csvBlob(table).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(tableToCsv(table).startsWith('A')).to.equal(true);
  });
  it('leaves numbers numbers, also below 0, and nothing where nothing is known', () => {
    expect([-5, 1e21, -0, 0.1, NaN, null, undefined, true, false].map((value) => csvField(value))).to.deep.equal(['-5', '1e+21', '0', '0.1', '', '', '', '1', '0']);
  });
});

describe('Text that a spreadsheet would run', () => {
  it('is defused, whatever hides the sign', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '  =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u202e=1', '＝1', '＋1', '－1', '＠x', '﹦1', '\u0000=1', '\u001f=1'];
    for (const text of hostile) expect(defuse(text), JSON.stringify(text)).to.equal(`'${text}`);
  });
  it('and only that: other text stays as it is', () => {
    for (const text of ['', ' ', '1+1', 'a=b', 'x@y.example', '−20', '–', '100 %', '🙂 = ok', 'مرحبا', '"quoted"']) expect(defuse(text)).to.equal(text);
  });
  it('is defused where a program takes another sign for the separator, too', () => {
    const cases = { 'a;=1+1;b': "a;'=1+1;b", 'a;"=1': 'a;"\'=1', 'a\n@x': "a\n'@x", 'a\t +1': "a\t '+1", 'so:\r\n－1': "so:\r\n'－1", 'a; b=c\nd': 'a; b=c\nd' };
    for (const [text, defused] of Object.entries(cases)) expect(defuse(text)).to.equal(defused);
    const hostile = fc.array(fc.constantFrom(...'=+-@ax";,\n\r\t ＝\u200b'), { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(fc.property(hostile, hostile, (one, other) => {
      const fields = `1,${csvField(`x${one}`)},${csvField(`x${other}`)}`.split(/[;\t\r\n]/);
      for (const field of fields) expect(field).not.to.match(/^[\s\p{Cf}"]*[=+\-@＝]/u);
    }));
  });
  it('cannot break out of its field, whatever it is made of', () => {
    const hostile = fc.string({ unit: fc.oneof(fc.constantFrom(...'=+-@",;\r\n\t \'＝\u200b\ufeff|!'), fc.string({ minLength: 1, maxLength: 1 })) });
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const columns = texts.map((_, index) => ({ key: `c${index}`, label: 'x', kind: 'text' as const }));
      const row = Object.fromEntries(texts.map((text, index) => [`c${index}`, text]));
      const [record, ...more] = read([...csvRows(columns, [row], { head: false })].join(''));
      expect(more).to.deep.equal([]);
      record!.forEach((field, index) => {
        expect(field.replaceAll("'", '')).to.equal(texts[index]!.replace(/[\0']/g, ''));
        expect(field).not.to.match(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u);
      });
    }));
  });
});
