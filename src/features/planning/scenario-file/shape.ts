import { z } from 'zod';

/**
 * The shape of a scenario file. The strict one refuses whatever does not fit, and keys that are not known; its messages
 * name what was expected. The forgiving one puts something in its place that no rule objects to, so that the rest can be
 * checked at the same time.
 */
export function scenarioShape({ forgiving }: { forgiving: boolean }) {
  const object = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> => {
    if (forgiving) return z.object(shape);
    const keys = Object.keys(shape).join(', ');
    return z.strictObject(shape, {
      error: ({ code }) => (code === 'unrecognized_keys' ? keys : 'an object in braces'),
    });
  };
  const or = <Schema extends z.ZodType>(schema: Schema, instead: z.output<Schema>) =>
    forgiving ? schema.catch(() => instead) : schema;
  const number = or(z.number('a number'), Number.NaN);
  const text = or(z.string('text'), '');
  const list = <Item extends z.ZodType>(item: Item) => or(z.array(item, 'a list in square brackets'), []);
  const byGrade = <Value extends z.ZodType>(value: Value) => or(z.record(z.string(), value, 'an object by grade'), {});
  const maybe = <Schema extends z.ZodType>(schema: Schema) => or(schema.optional(), undefined);

  const leave = { under2: maybe(number), '2to5': maybe(number), over5: maybe(number) };
  const nqsw = object({ months: list(number), posts: or(z.union([z.number(), z.string()], 'a number or text'), 0) });
  const recruit = object({ nqsw: maybe(nqsw), others: maybe(object({ fillPerMonth: number })) });
  const conversion = object({ ofPlaced: number, target: number, ofNqsws: maybe(number) });
  const service = object({
    organisation: text,
    service: text,
    posts: byGrade(number),
    caps: maybe(byGrade(number)),
    staff: list(object({ grade: text, serviceMonths: number, fte: number, count: number, age: maybe(number) })),
    leave: object({ under2: number, '2to5': number, over5: number }),
    leaveByGrade: maybe(byGrade(object(leave))),
    retire: maybe(object({ fromAge: number, perYear: number })),
    progress: maybe(list(object({ from: text, to: text, afterMonths: number, perYear: number }))),
    recruit: maybe(recruit),
    agencyCover: maybe(number),
  });
  const programme = object({
    provider: text,
    programme: text,
    admissions: number,
    progression: list(number),
    award: number,
    finalPlacementsInPartnership: number,
    employedInPartnership: number,
  });
  const lever = object({
    name: text,
    from: text,
    services: maybe(list(object({ organisation: text, service: text }))),
    leave: maybe(object(leave)),
    progress: maybe(list(object({ from: text, to: text, perYear: number }))),
    recruit: maybe(recruit),
    agencyCover: maybe(number),
    conversion: maybe(conversion),
    costs: maybe(object({ perYear: maybe(number), once: maybe(number), perFte: maybe(number) })),
  });
  return object({
    name: text,
    start: text,
    years: number,
    services: list(service),
    pipeline: maybe(list(programme)),
    conversion: maybe(conversion),
    levers: maybe(list(lever)),
    targets: maybe(
      object({ vacancyRate: maybe(number), by: maybe(text), confidence: maybe(number), agencyShare: maybe(number) }),
    ),
    costs: maybe(
      object({
        agencyPremium: maybe(number),
        recruitment: maybe(object({ nqsw: maybe(number), others: maybe(number) })),
        bursary: maybe(number),
      }),
    ),
  });
}
