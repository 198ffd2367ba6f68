import { conversionOf } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { formatShortDate } from '../../../../platform/web/dates.ts';
import { type Html, nothing } from '../../../../platform/web/html.ts';
import { serviceWords } from '../../../partnership/index.ts';
import { conversionRows, type PipelineRow } from '../../pipeline/model.ts';
import { plainTable } from '../plain-table.ts';
import { countWords, rowShareWords } from './words.ts';

/** Each service and year by itself, for whoever may see its rows. */
export function ownConversionView(rows: readonly PipelineRow[], everyRow: boolean): Html {
  const own = rows.filter((row) => row.kind === 'conversion');
  if (own.length === 0) return nothing;
  return plainTable(
    everyRow
      ? 'Each service: seen by you and by those who answer for it'
      : 'Your own: seen by you and by the partnership’s lead',
    [
      'Service',
      'Recruited in',
      'On placement in',
      'Students on placement',
      'Of these recruited',
      'NQSWs recruited',
      'Conversion, of students on placement',
      'Of NQSWs recruited',
      'From our universities, of NQSWs',
      'Source',
    ],
    own.map((row) => {
      const { placed, recruited, nqsw, placementYear } = row.figures;
      const { ofPlaced, ofNqsw, fromUniversities } = conversionOf(conversionRows([row]));
      return [
        `${row.organisation}, ${row.service === undefined ? '' : serviceWords[row.service]}`,
        yearName(row.year),
        yearName(placementYear),
        countWords(placed),
        countWords(recruited),
        countWords(nqsw),
        rowShareWords(ofPlaced),
        rowShareWords(ofNqsw),
        rowShareWords(fromUniversities),
        `${row.source}, ${formatShortDate(row.asAt)}`,
      ];
    }),
    (column) => column >= 3,
  );
}
