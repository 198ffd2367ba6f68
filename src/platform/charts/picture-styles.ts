type Presentation = Readonly<Record<string, string | number>>;

const teal = '#0d4f57';
const paper = '#ffffff';
const ink = '#0b0c0c';
const border = '#cecece';
const grey = '#767d80';
const orange = '#b8540a';
const words = { fill: ink, 'font-size': 16 };

/**
 * What `_charts.scss` says of the marks of a fan, as attributes: a picture in a file has no style sheet that every program
 * reads. The names are those of the classes after `tandem-chart__`; colours are those without a choice of the reader's own.
 */
export const presentations: Readonly<Record<string, Presentation>> = {
  axis: { stroke: ink, 'stroke-width': 1 },
  grid: { stroke: border, 'stroke-opacity': 0.6, 'stroke-width': 1 },
  leader: { stroke: border, 'stroke-width': 1 },
  band: { fill: teal, 'fill-opacity': 0.14, stroke: teal, 'stroke-opacity': 0.4, 'stroke-width': 1 },
  line: { fill: 'none', 'stroke-linejoin': 'round', 'stroke-width': 2 },
  'line--1': { stroke: teal, 'stroke-width': 3.5 },
  'line--5': { stroke: grey, 'stroke-dasharray': '5 5' },
  mark: { stroke: paper, 'stroke-width': 1 },
  'mark--1': { fill: teal },
  'mark--2': { fill: orange },
  'mark--5': { fill: grey },
  reference: { stroke: orange, 'stroke-dasharray': '9 4', 'stroke-width': 2 },
  label: words,
  'label--value': { 'font-weight': 700 },
  tick: { ...words, fill: '#484949' },
};

/** The attributes that a list of classes stands for; a later class overrides an earlier one. */
export function presentationOf(classes: string): Presentation {
  const all = classes.split(' ').map((name) => {
    const known = presentations[name.replace('tandem-chart__', '')];
    if (known === undefined) throw new TypeError(`No picture knows how “${name}” looks`);
    return known;
  });
  return Object.fromEntries(all.flatMap((one) => Object.entries(one)));
}
