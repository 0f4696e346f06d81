import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { Button, Dialog } from '../../../ui';
import { RecordView } from './RecordView';
import type { ShownRecord } from './shownRecord';
import { recordTexts } from './texts';

/** After a call: the record over the page, which stays as it is. */
export function RecordButton({ record }: { readonly record: ShownRecord }) {
  const t = useTexts(recordTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        block
        icon="trend"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('see')}
      </Button>
      {open && (
        <Dialog
          wide
          title={t('title')}
          onClose={() => {
            setOpen(false);
          }}
        >
          <RecordView record={record} />
        </Dialog>
      )}
    </>
  );
}
