import type { PipelineKind } from '../../pipeline/model.ts';

export const pipelinePage = '/plan/pipeline';

/** The address of a page of the pipeline: `pipelinePath('send', 'accept')`. */
export const pipelinePath = (...parts: readonly string[]): string => [pipelinePage, ...parts].join('/');

/** The partnership's figures, or those of one's own rows. */
export type Whose = 'all' | 'own';

/** The figures of a kind as a file. */
export const figuresPath = (kind: PipelineKind, as: 'csv' | 'xlsx' = 'csv', whose: Whose = 'all'): string =>
  `${pipelinePath('figures')}?kind=${kind}&as=${as}${whose === 'own' ? '&whose=own' : ''}`;
