import { useCallback, useEffect, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { common } from '../../../i18n/common';
import { announce, Button, Spinner } from '../../../ui';
import './record.css';
import { openShownRecord, type OpenedRecord, type ShownRecord, type WhyNot } from './shownRecord';
import { recordTexts } from './texts';

/** Reads the record when it appears, and shows it, or says why not. */
export function RecordView({ record }: { readonly record: ShownRecord }) {
  const t = useTexts(recordTexts);
  const [opened, again] = useOpened(record.read);
  switch (opened.state) {
    case 'opening':
      return (
        <p className="record-opening">
          <Spinner /> {t('opening')}
        </p>
      );
    case 'shown':
      return <opened.Released progress={opened.progress} beside />;
    case 'refused':
      return <NotShown why={opened.why} clinic={record.clinic} onRetry={again} />;
  }
}

function useOpened(read: ShownRecord['read']): readonly [OpenedRecord, () => void] {
  const [opened, setOpened] = useState<OpenedRecord>({ state: 'opening' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void openShownRecord(read).then((next) => {
      if (wanted) setOpened(next);
    });
    return () => {
      wanted = false;
    };
  }, [read, turn]);
  const again = useCallback(() => {
    setOpened({ state: 'opening' });
    setTurn((before) => before + 1);
  }, []);
  return [opened, again];
}

interface NotShownProps extends Pick<ShownRecord, 'clinic'> {
  readonly why: WhyNot;
  readonly onRetry: () => void;
}

function NotShown({ why, clinic, onRetry }: NotShownProps) {
  const t = useTexts(recordTexts);
  const words = useTexts(common);
  const name = useName();
  const title = t(`${why}.title`);
  const body = t(`${why}.body`, { clinic: name(clinic) });
  useEffect(() => {
    announce(`${title}. ${body}`);
  }, [title, body]);
  return (
    <div className="record-not-shown">
      <p>
        <strong>{title}</strong>
      </p>
      <p className="soft">{body}</p>
      {why === 'unavailable' && (
        <Button icon="refresh" onClick={onRetry}>
          {words('try.again')}
        </Button>
      )}
    </div>
  );
}
