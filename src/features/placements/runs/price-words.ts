import { formatNumber, list } from '../../../platform/web/words.ts';
import type { Price } from './solver/price.ts';

const upToTen = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const others = (number: number) => `${upToTen[number] ?? formatNumber(number)} ${number === 1 ? 'other' : 'others'}`;

/** `possible; two others would lose their first choice`: what one student’s going elsewhere would cost the others. */
export function priceInWords(price: Price): string {
  const costs = [
    ...(price.othersWaiting > 0 ? [`${others(price.othersWaiting)} would wait`] : []),
    ...(price.loseStatutory > 0 ? [`${others(price.loseStatutory)} would lose a statutory placement`] : []),
    ...(price.loseFirstChoice > 0 ? [`${others(price.loseFirstChoice)} would lose their first choice`] : []),
    ...(price.lowerChoice > 0 ? [`${others(price.lowerChoice)} would get a lower choice`] : []),
  ];
  if (costs.length > 0) return `possible; ${list(costs)}`;
  if (price.otherKm > 0) return `possible; the others would travel ${formatNumber(price.otherKm)} km more in all`;
  return price.moved > 0
    ? `possible; ${others(price.moved)} would be moved, and nobody would lose by it`
    : 'possible, at no cost to others';
}
