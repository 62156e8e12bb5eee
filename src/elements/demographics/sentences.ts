// What the followers mean for a minimum to ask for: who has enough, beside how many missions need the network. Words only; figures come from stats.
import type { Demographics, MissionNetwork } from '../../contract/index.js';
import { formatCount, formatList, formatPercent } from '../../format/index.js';
import { followerReach, rateOf, type Reach } from '../../stats/index.js';
import type { DemographicWords } from './groups.js';

/** Customers with enough followers, then missions that need the network: a sentence each; none where the answer has neither. */
export function networkSentences(data: Demographics, network: MissionNetwork, words: DemographicWords, locale: string): string[] {
  const reach = reachIn(data, network);
  return [...(reach.length > 0 && data.people > 0 ? [reachSentence(reach, data.people, words, locale)] : []), ...needsSentence(data, network, words, locale)];
}

export function reachIn({ thresholds, people }: Demographics, network: MissionNetwork): Reach[] {
  return followerReach(thresholds.find((each) => each.network === network)?.atLeast ?? [], people);
}

/** Missions that need the network. */
export function needing({ missions }: Demographics, network: MissionNetwork): number {
  return missions.networks.find((each) => each.network === network)?.missions ?? 0;
}

function reachSentence(reach: readonly Reach[], customers: number, words: DemographicWords, locale: string): string {
  const number = (value: number) => formatCount(value, locale);
  const untold = reach.filter(({ rate }) => !rate).map(({ followers }) => number(followers));
  if (untold.length === reach.length) return words['reach.none'](formatList(untold, locale, 'or'));
  const known = reach.filter(({ rate }) => rate).map(({ followers, rate }, index) => words[index === 0 ? 'reach.first' : 'reach.next'](formatPercent(rate!.share, locale), number(followers)));
  return words['reach'](number(customers), formatList(known, locale), untold.length > 0 ? words['reach.untold'](formatList(untold, locale, 'or')) : '');
}

function needsSentence(data: Demographics, network: MissionNetwork, words: DemographicWords, locale: string): string[] {
  const { total, needNetwork } = data.missions;
  if (total === 0) return [];
  const number = (value: number) => formatCount(value, locale);
  const share = (count: number) => formatPercent(rateOf(count, total)?.share, locale);
  const own = needing(data, network);
  const ofNetwork = words['needs.network'](own, number(own), share(own), words[`network.${network}`]);
  return [words['needs'](number(total), ofNetwork, words['needs.any'](needNetwork, number(needNetwork), share(needNetwork)))];
}
