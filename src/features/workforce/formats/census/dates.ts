import { isAmerican, noOrders, orderOf } from '../date-order.ts';

const fields = ['PersonBirthDate', 'RoleStartDate', 'RoleEndDate'] as const;
/** One or two are slips, which the broken rules tell. */
const fewest = 3;

/** Whether a date can only be year, day and month. */
export const dayBeforeMonth = (text: string): boolean => {
  const [, middle = '', last = ''] = /^\d{4}-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(middle) > 12 && Number(middle) <= 31 && Number(last) >= 1 && Number(last) <= 12;
};

/** Hears the dates of every worker, and says in which wrong order a census has them throughout. */
export function openDates(file: string) {
  const orders = noOrders();
  let swapped = 0;
  return {
    hear(worker: ReadonlyMap<string, string>): void {
      for (const field of fields) {
        const text = worker.get(field) ?? '';
        const order = orderOf(text);
        if (order !== undefined) orders[order] += 1;
        if (dayBeforeMonth(text)) swapped += 1;
      }
    },
    sentences(): string[] {
      const slashed = Object.values(orders).reduce((sum, one) => sum + one, 0);
      return [
        ...(isAmerican(orders)
          ? [
              `${file} has ${slashed} dates with slashes, and ${orders.american} of them can only be in American order, month first, so they probably all are. A census has them year-month-day, as 2021-09-30. Export it again so; as they are, none of them is known.`,
            ]
          : []),
        ...(swapped >= fewest
          ? [
              `${file} has ${swapped} dates that can only be year-day-month. Others of it are then probably meant so too, and are read wrong, since they can be year-month-day. Export it again with dates year-month-day, as 2021-09-30.`,
            ]
          : []),
      ];
    },
  };
}
