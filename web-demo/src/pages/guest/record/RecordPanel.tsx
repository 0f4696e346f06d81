import { useTexts } from '../../../i18n';
import { RecordView } from './RecordView';
import type { ShownRecord } from './shownRecord';
import { recordTexts } from './texts';

/** In the call: the record where the voices are, above the buttons, which stay under the thumb. */
export function RecordPanel({ record }: { readonly record: ShownRecord }) {
  const t = useTexts(recordTexts);
  return (
    <section className="record-panel" tabIndex={0} aria-label={t('title')}>
      <RecordView record={record} />
    </section>
  );
}
