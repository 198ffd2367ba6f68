import type { Tx } from '../../../../platform/database/index.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { type PipelineKind, type PipelineRow, pipelineKinds } from '../../pipeline/model.ts';
import { seesEveryRow } from '../../pipeline/policy.ts';
import { pipelineRows } from '../../pipeline/store/rows.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import { openTotal } from '../../pipeline/totals/make.ts';
import { latestTotal } from '../../pipeline/totals/store.ts';

/** Figures of a kind over the partnership, as whoever asks may see them. */
export interface KindShown {
  kind: PipelineKind;
  /** Nothing where there are none, or none that may be shown. */
  shown: ShownPipeline | undefined;
  /** When the totals were made; nothing where they are worked out from the rows, with nothing hidden. */
  madeAt: Date | undefined;
}

export interface PipelineShown {
  kinds: Readonly<Record<PipelineKind, KindShown>>;
  /** Rows that whoever asks may see: their own, or for the lead all. */
  rows: readonly PipelineRow[];
  everyRow: boolean;
  /** The figures of one's own rows with nothing hidden; nothing for the lead, to whom nothing is. */
  own: readonly KindShown[];
}

export async function pipelineShown(tx: Tx, me: Me): Promise<PipelineShown> {
  const rows = me.can('planning.pipeline') ? await pipelineRows(tx) : [];
  const everyRow = seesEveryRow(me);
  const [conversion, destinations, programmes] = pipelineKinds;
  const of = async (kind: PipelineKind): Promise<KindShown> => {
    const own = rows.filter((row) => row.kind === kind);
    if (everyRow) return { kind, shown: own.length > 0 ? openTotal(kind, own) : undefined, madeAt: undefined };
    const total = await latestTotal(tx, kind);
    return { kind, shown: total?.shown, madeAt: total?.madeAt };
  };
  return {
    kinds: {
      conversion: await of(conversion),
      destinations: await of(destinations),
      programmes: await of(programmes),
    },
    rows,
    everyRow,
    own: everyRow ? [] : ownKinds(rows),
  };
}

const ownKinds = (rows: readonly PipelineRow[]): KindShown[] =>
  pipelineKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : [{ kind, shown: openTotal(kind, own), madeAt: undefined }];
  });
