import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { edgeWidth, flowGraph, layoutFlow, mainEdges, type Box, type FlowGraph, type Layout, type LayoutOptions, type PlacedEdge } from '../../src/flow/index.js';
import { anyAnswer, chain, helpDesk, sixty, type FlowAnswer } from './answers.js';

const options = (graph: FlowGraph, over: Partial<LayoutOptions> = {}): LayoutOptions => ({
  width: 1366, main: mainEdges(graph), nodeHeight: 88, nodeWidth: [118, 180],
  footLines: ({ module }) => Number((module?.left ?? 0) > 0), labelWidth: ({ count }) => String(count).length * 8 + 4, ...over,
});

function lay(answer: FlowAnswer, over: (graph: FlowGraph) => Partial<LayoutOptions> = () => ({})): Layout {
  const graph = flowGraph(answer);
  return layoutFlow(graph, options(graph, over(graph)));
}

const inner = ({ x, y, width, height }: Box, by = 0.5): Box => ({ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by });
const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pieces = ({ points }: PlacedEdge): Box[] => points.slice(1).map((b, at) => {
  const a = points[at]!;
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
});
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));

/** Length over which two pieces lie on one another. */
function shared(a: Box, b: Box): number {
  const upright = a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < 1;
  const level = a.height === 0 && b.height === 0 && Math.abs(a.y - b.y) < 1;
  if (upright) return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return level ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) : 0;
}

function expectReadable(layout: Layout): void {
  for (const { points } of layout.edges) for (const point of points) expect(Number.isFinite(point.x + point.y)).to.equal(true);
  for (const [a, b] of pairs(layout.nodes)) expect(meet(a, b), 'two cards overlap').to.equal(false);
  for (const placed of layout.edges) {
    for (const piece of pieces(placed)) for (const node of layout.nodes) expect(meet(piece, inner(node)), 'an edge runs through a card').to.equal(false);
  }
  for (const [a, b] of pairs(layout.edges)) {
    for (const one of pieces(a)) for (const other of pieces(b)) expect(shared(one, other), 'two edges lie on one another').to.be.at.most(1);
  }
  const labels = layout.edges.flatMap(({ edge, label }) => {
    const width = String(edge.count).length * 8;
    return label ? [{ x: label.x - width / 2, y: label.y - 6, width, height: 12 }] : [];
  });
  for (const label of labels) expect(label.x >= 0 && label.x + label.width <= layout.width, 'a count is cut').to.equal(true);
  for (const [a, b] of pairs(labels)) expect(meet(a, b), 'two counts collide').to.equal(false);
  for (const label of labels) for (const node of layout.nodes) expect(meet(label, node), 'a count covers a card').to.equal(false);
  for (const node of layout.nodes) {
    expect(node.x >= 0 && node.y >= 0 && node.x + node.width <= layout.width && node.y + node.height <= layout.height, 'a card outside the picture').to.equal(true);
  }
}

describe('the picture of a flow', () => {
  for (const [name, answer] of [['help desk', helpDesk], ['sixty modules', sixty()], ['one module', chain(5)], ['6 / 6 / 6 / 4 / 2', chain(6, 6, 6, 4, 2)]] as const) {
    for (const width of [1366, 760, 480]) {
      it(`keeps cards, edges and counts of the ${name} apart at ${width} px`, () => expectReadable(lay(answer, () => ({ width }))));
    }
  }

  it('keeps them apart with every rare transition drawn', () => {
    expectReadable(lay(helpDesk, ({ edges }) => ({ edges })));
    expectReadable(lay(sixty(), ({ edges }) => ({ edges })));
  });

  it('keeps them apart whatever the endpoint sends', () => {
    fc.assert(fc.property(anyAnswer, fc.constantFrom(1366, 700), fc.boolean(), (answer, width, all) => {
      expectReadable(lay(answer, ({ edges }) => ({ width, edges: all ? edges : undefined })));
    }), { numRuns: 150 });
  });

  it('draws each edge from the end of its source to the start of its target', () => {
    fc.assert(fc.property(anyAnswer, (answer) => {
      const { nodes, edges } = lay(answer);
      for (const { edge, points } of edges.filter(({ edge: { kind } }) => kind !== 'self')) {
        expect(points[0]!.x).to.equal(nodes[edge.from]!.x + nodes[edge.from]!.width);
        expect(points.at(-1)!.x).to.equal(nodes[edge.to]!.x);
      }
    }), { numRuns: 60 });
  });

  it('is the same picture whatever the order of the lists', () => {
    const turned = { ...helpDesk, modules: [...helpDesk.modules].reverse(), transitions: [...helpDesk.transitions].reverse() };
    expect(lay(turned)).to.deep.equal(lay(helpDesk));
  });

  it('fits 1,366 px with the help desk on one line, and folds sixty modules into lines instead of making them small', () => {
    const desk = lay(helpDesk);
    expect(desk.width).to.be.at.most(1366);
    expect(desk.height).to.be.below(720);
    const large = lay(sixty());
    expect(large.width).to.be.at.most(1366);
    expect(large.height).to.be.below(3200);
    expect(Math.min(...large.nodes.filter(({ node }) => node.module).map(({ width }) => width))).to.be.at.least(118);
  });

  it('prints the count of every edge at a branch of the help desk', () => {
    for (const { atBranch, label } of lay(helpDesk).edges) if (atBranch) expect(label).to.not.equal(null);
  });

  it('runs from right to left as its mirror image', () => {
    const [left, right] = [lay(helpDesk), lay(helpDesk, () => ({ mirror: true }))];
    expect(right.nodes.map(({ x, width }) => right.width - x - width)).to.deep.equal(left.nodes.map(({ x }) => x));
    expectReadable(right);
  });

  it('widens edges with the square root of their count', () => {
    expect(edgeWidth(100, 100)).to.equal(6);
    expect(edgeWidth(25, 100)).to.equal(3);
    expect(edgeWidth(1, 10_000)).to.equal(1.25);
    expect(edgeWidth(0, 0)).to.equal(1.25);
  });
});
