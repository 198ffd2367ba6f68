import { pagination } from '../components/index.ts';
import { type Html, nothing } from '../html.ts';

/** Page numbers to show: the first, the last, the present one and its neighbours; `undefined` stands for those left out. */
export function pageNumbers(page: number, last: number): (number | undefined)[] {
  const shown: (number | undefined)[] = [];
  for (let number = 1; number <= last; number++) {
    const near = Math.abs(number - page) <= 1 || number === 1 || number === last;
    // One page is not worth leaving out: its number takes no more room than the dots.
    const alone = number === 2 ? page === 4 : number === last - 1 && page === last - 3;
    if (near || alone) shown.push(number);
    else if (shown.at(-1) !== undefined) shown.push(undefined);
  }
  return shown;
}

/** Links to the pages of a list, or nothing where there is only one. */
export function pages(options: { page: number; last: number; label: string; address: (page: number) => string }): Html {
  const { page, last, label, address } = options;
  if (last <= 1) return nothing;
  return pagination({
    landmarkLabel: label,
    previous: page > 1 ? { href: address(Math.min(page - 1, last)) } : undefined,
    next: page < last ? { href: address(page + 1) } : undefined,
    items: pageNumbers(page, last).map((number) =>
      number === undefined ? { ellipsis: true } : { number, href: address(number), current: number === page },
    ),
  });
}
