import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { colouring, flowGraph, imbalance, lensOf, mainEdges, modulesOf, namedWays, offeredLenses, scaleOf, step, waysOf, type FlowGraph } from '../../src/flow/index.js';
import { answerOf, anyAnswer, chain, helpDesk, sixty } from './answers.js';

const kinds = ({ nodes }: FlowGraph) => nodes.map(({ kind }) => kind);
const at = (graph: FlowGraph, id: string) => graph.nodes.find(({ module }) => module?.id === id)!;

describe('the graph of an experience', () => {
  it('has a start, the modules in their sequence and an end', () => {
    const graph = flowGraph(chain(6, 6, 6, 4, 2));
    expect(kinds(graph)).to.deep.equal(['start', 'module', 'module', 'module', 'module', 'module', 'end']);
    expect(graph.nodes.map(({ count }) => count)).to.deep.equal([6, 6, 6, 6, 4, 2, 2]);
  });

  it('balances in visits: starts + incoming = visits = outgoing + ended + left + still active', () => {
    for (const module of [...helpDesk.modules, ...chain(6, 6, 6, 4, 2).modules]) expect(imbalance(module), module.name).to.deep.equal({ arriving: 0, departing: 0 });
    const [module] = chain(6).modules;
    expect(imbalance({ ...module!, visits: 7 })).to.deep.equal({ arriving: -1, departing: -1 });
  });

  it('has no end where nothing ends', () => {
    expect(kinds(flowGraph(answerOf([{ starts: 3, left: 3 }], [])))).to.deep.equal(['start', 'module']);
  });

  it('keeps transitions to modules it does not know apart and draws the rest', () => {
    const graph = flowGraph(answerOf([{ starts: 5 }, {}], [[0, 1, 3], [1, 9, 2]]));
    expect(graph.unknown).to.deep.equal([{ from: 'm1', to: 'm9', count: 2 }]);
    expect(graph.edges).to.have.length(2);
  });

  it('keeps the first of two modules with one id and adds up doubled transitions', () => {
    const graph = flowGraph(answerOf([{ id: 'a', starts: 5 }, { id: 'a', name: 'again' }, { id: 'b' }], [[0, 2, 3], [0, 2, 1]]));
    expect(modulesOf(graph).map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(graph.edges.find(({ from, to }) => from === 1 && to === 2)!.count).to.equal(4);
  });

  it('draws what explains 95 % of all movement, and the strongest way into and out of every node', () => {
    const graph = flowGraph(helpDesk);
    const main = mainEdges(graph);
    const sum = (edges: readonly { count: number }[]) => edges.reduce((total, { count }) => total + count, 0);
    expect(main.length).to.be.below(graph.edges.length / 2);
    expect(sum(main) / sum(graph.edges)).to.be.above(0.95);
    for (const { index } of graph.nodes) {
      const { out, into } = waysOf(graph, index);
      for (const strongest of [out[0], into[0]]) if (strongest) expect(main).to.include(strongest);
    }
  });
});

describe('counts that differ', () => {
  const declared = (over: object = {}) => [
    { starts: 71, predecessors: [], ...over },
    { starts: 10, predecessors: ['m0'] },
    { predecessors: ['m1'], end: true, ended: 34 },
  ];
  const flow = (over: object = {}) => flowGraph(answerOf(declared(over), [[0, 1, 69], [1, 2, 34]]));

  it('show a later module with more visits than an earlier one, and say so with the cause of the catalogue', () => {
    const graph = flow({ skippable: true });
    expect(graph.nodes.map(({ count }) => count)).to.deep.equal([81, 71, 79, 34, 34]);
    expect(at(graph, 'm1').difference).to.deep.include({ extra: 10, passed: 0 });
    expect(at(graph, 'm1').difference!.cause).to.deep.include({ kind: 'skippable', module: at(graph, 'm0').module });
    expect(at(graph, 'm0').difference).to.deep.include({ extra: 0, passed: 10 });
    expect(at(graph, 'm2').difference).to.equal(null);
  });

  it('say so without a cause where the catalogue gives none', () => {
    expect(at(flow(), 'm1').difference).to.deep.equal({ extra: 10, passed: 0, cause: null });
    expect(at(flow(), 'm0').difference).to.equal(null);
  });

  it('name the day on which a module was added, only where that falls into the period', () => {
    const added = (liveSince: string) => at(flowGraph(answerOf([{ starts: 50, predecessors: [] }, { predecessors: ['m0'], liveSince }, { predecessors: ['m0', 'm1'] }], [[0, 1, 20], [0, 2, 25], [1, 2, 18]])), 'm1').difference;
    expect(added('2026-11-01')).to.deep.include({ passed: 25 });
    expect(added('2026-11-01')!.cause!.kind).to.equal('liveSince');
    expect(added('2026-01-01')).to.equal(null);
  });

  it('say nothing of people who left, of repeats, and of modules without declared predecessors', () => {
    expect(flowGraph(chain(6, 6, 6, 4, 2)).nodes.every(({ difference }) => difference === null)).to.equal(true);
    expect(flowGraph(helpDesk).nodes.every(({ difference }) => difference === null)).to.equal(true);
    const repeated = flowGraph(answerOf([{ starts: 5, predecessors: [] }, { predecessors: ['m0'], conditional: true }], [[0, 1, 3], [1, 1, 4]]));
    expect(at(repeated, 'm1').difference).to.equal(null);
  });

  it('never break on catalogues that point in circles', () => {
    const modules = [{ starts: 1, predecessors: ['m1'] }, { predecessors: ['m0', 'm1', 'nobody'] }, { predecessors: ['m2'] }];
    expect(flowGraph(answerOf(modules, [[0, 2, 1], [1, 0, 1]])).nodes[3]!.difference).to.deep.equal({ extra: 1, passed: 0, cause: null });
  });
});

describe('colour by', () => {
  it('runs from 0 to the busiest module in seven equal classes', () => {
    const { scale, classOf } = colouring(lensOf('visits'), helpDesk.modules);
    expect(scale.max).to.equal(5060);
    expect(helpDesk.modules.map(classOf)).to.deep.equal([1, 7, 7, 3, 1, 1, 7, 1, 1, 7, 1, 1, 1, 1]);
    expect(scale.classOf(null)).to.equal(0);
    expect(scale.bounds[0]).to.equal(0);
    expect(scale.bounds[7]).to.equal(5060);
  });

  it('leaves a module that nobody visited plain', () => {
    expect(lensOf('visits').value(answerOf([{ visits: 0 }], []).modules[0]!)).to.equal(null);
  });

  it('spreads small figures on request', () => {
    const scale = scaleOf('log', 5060);
    expect([1, 2, 13, 118, 1463, 5060].map((value) => scale.classOf(value))).to.deep.equal([1, 1, 3, 4, 6, 7]);
  });

  it('knows drop-off as sessions that left there of sessions that reached it, and none for end modules', () => {
    const [first, , , fourth, last] = chain(6, 6, 6, 4, 2).modules;
    const lens = lensOf('drop-off');
    expect(lens.value(first!)).to.equal(0);
    expect(lens.value(fourth!)).to.equal(0.5);
    expect(lens.value(last!)).to.equal(null);
  });

  it('offers success and change only where the answer has them, and colours a change only beyond the noise', () => {
    expect(offeredLenses(helpDesk.modules).map(({ id }) => id)).to.deep.equal(['visits', 'drop-off']);
    const before = (visits: number) => ({ visits, sessions: visits, left: 0 });
    const { modules } = answerOf([{ visits: 200, succeeded: 30, asked: 60, previous: before(100) }, { visits: 101, previous: before(100) }, { visits: 50, previous: before(100) }], []);
    expect(offeredLenses(modules).map(({ id }) => id)).to.deep.equal(['visits', 'drop-off', 'success', 'change']);
    expect(modules.map((module) => lensOf('success').value(module))).to.deep.equal([0.5, null, null]);
    expect(modules.map(colouring(lensOf('change'), modules).classOf)).to.deep.equal([7, 0, 2]);
  });

  it('leaves rates of fewer than 30 sessions plain beside firm ones, and colours them where all are so few', () => {
    const lens = lensOf('drop-off');
    const { modules } = answerOf([{ visits: 400, left: 8 }, { visits: 100, left: 20 }, { visits: 3, left: 2 }], []);
    expect(modules.map(colouring(lens, modules).classOf)).to.deep.equal([1, 7, 0]);
    const few = chain(6, 6, 6, 4, 2).modules;
    expect(few.map(colouring(lens, few).classOf)).to.deep.equal([1, 1, 5, 7, 0]);
  });

  it('takes visits where the page asks for something unknown', () => expect(lensOf('mood').id).to.equal('visits'));

  it('colours nothing where there is nothing', () => {
    for (const kind of ['linear', 'log', 'diverging'] as const) expect(scaleOf(kind, 0).classOf(0)).to.equal(0);
  });

  it('never gives a larger figure a lower class', () => {
    fc.assert(fc.property(fc.constantFrom('linear', 'log', 'diverging'), fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (kind, max, a, b) => {
      const scale = scaleOf(kind as 'linear', max);
      const [low, high] = [Math.min(a, b) * max, Math.max(a, b) * max];
      expect(scale.classOf(low)).to.be.at.most(scale.classOf(high));
      expect(scale.classOf(high)).to.be.within(1, 7);
    }));
  });
});

describe('walking by keys', () => {
  it('follows the strongest way and returns where it came from', () => {
    const graph = flowGraph(helpDesk);
    const name = (index: number) => graph.nodes[index]!.module?.name ?? graph.nodes[index]!.kind;
    const way = [0];
    for (let count = 0; count < 5; count++) way.push(step(graph, way.at(-1)!, 'onward'));
    expect(way.map(name)).to.deep.equal(['start', 'Assign seriousness', 'Take in charge ticket', 'Resolve ticket', 'Closed', 'end']);
    const wait = graph.nodes.findIndex(({ module }) => module?.name === 'Wait');
    expect(name(step(graph, step(graph, wait, 'onward'), 'backward', [wait]))).to.equal('Wait');
  });

  it('reaches every node of any graph', () => {
    fc.assert(fc.property(anyAnswer, (answer) => {
      const graph = flowGraph(answer);
      const reached = [step(graph, 0, 'first')];
      while (reached.at(-1) !== step(graph, 0, 'last')) reached.push(step(graph, reached.at(-1)!, 'next'));
      expect(reached).to.have.length(graph.nodes.length);
      for (const index of reached) for (const to of ['onward', 'backward', 'previous'] as const) expect(graph.nodes[step(graph, index, to, reached)]).to.not.equal(undefined);
    }), { numRuns: 60 });
  });

  it('names ways in a list only where the order does not tell them', () => {
    const graph = flowGraph(sixty());
    const main = mainEdges(graph);
    expect(namedWays(main, 1)).to.deep.equal([]);
    expect(namedWays(main, 3).map(({ to }) => to)).to.deep.equal([4, 5]);
    expect(namedWays(main, 4).map(({ to }) => to)).to.deep.equal([6]);
  });
});
