import { aTimeout, expect } from '@open-wc/testing';
import { define } from '../src/define.js';
import { version } from '../src/version.js';
import packageJson from '../package.json' with { type: 'json' };

const element = (copy?: string) => class extends HTMLElement { static readonly version = copy; };

describe('define', () => {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  /** Its words are loaded on first use. */
  const told = async (): Promise<void> => {
    while (warnings.length === 0) await aTimeout(5);
    await aTimeout(5);
  };

  it('the first copy wins and one warning names both versions, however many tags there are', async () => {
    const [first, second] = [element('1.2.3'), element('1.2.3')];
    define('test-first', first);
    define('test-second', second);
    expect(define('test-first', element('2.0.0'))).to.equal(first);
    expect(define('test-second', element('2.0.0'))).to.equal(second);
    expect(customElements.get('test-first')).to.equal(first);
    await told();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('1.2.3').and.contain('2.0.0');
  });

  it('the same class again is nothing to speak of', () => {
    const same = element('1.0.0');
    define('test-same', same);
    define('test-same', same);
    expect(warnings).to.deep.equal([]);
  });

  it('nothing is thrown where the tag belongs to somebody else, the class has a tag, or the name is none', async () => {
    customElements.define('test-theirs', class extends HTMLElement {});
    const twice = element('3.0.0');
    expect(() => {
      define('test-theirs', element('3.0.0'));
      define('test-once', twice);
      define('test-twice', twice);
      define('nodash', element('3.0.0'));
    }).not.to.throw();
    await told();
    expect(warnings.filter((text) => text.includes('something else'))).to.have.length(1);
  });

  it('a registry of the page’s own is used where it is given, and none is needed', () => {
    const tags = new Map<string, CustomElementConstructor>();
    const registry = { get: (tag: string) => tags.get(tag), define: (tag: string, own: CustomElementConstructor) => void tags.set(tag, own) };
    const own = element('1.0.0');
    expect(define('test-scoped', own, registry as never)).to.equal(own);
    expect([tags.get('test-scoped'), customElements.get('test-scoped')]).to.deep.equal([own, undefined]);
  });

  it('elements bear the version of the package', () => {
    expect(version).to.equal(packageJson.version);
  });
});
