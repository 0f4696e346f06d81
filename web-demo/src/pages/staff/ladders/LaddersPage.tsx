import { useCallback, useState } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Banner, Button, PageFrame } from '../../../ui';
import * as api from '../api';
import type { Ladder, PromptLevel } from '../api/goalTypes';
import { BackToSchedule } from '../BackToSchedule';
import { Loading } from '../Loading';
import { useMe } from '../me';
import { PageHeading } from '../PageHeading';
import { recordsTrials } from '../records/useTapQueue';
import { StaffLanguage } from '../StaffLanguage';
import { ladderTexts } from '../texts/ladders';
import { useLoad } from '../useLoad';
import { LadderCard } from './LadderCard';
import './Ladders.css';
import { LevelDialog } from './LevelDialog';
import { NewLadderDialog } from './NewLadderDialog';
import { RetireDialog } from './RetireDialog';

export type LadderDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'level' | 'retire'; readonly ladder: Ladder }
  | { readonly kind: 'retire-level'; readonly ladder: Ladder; readonly level: PromptLevel };

/** The clinic's levels of help: supervisors change them, therapists read what they mean. */
export function LaddersPage() {
  const t = useTexts(ladderTexts);
  const name = useName();
  const me = useMe();
  return (
    <PageFrame title={t('title')} place={<bdi>{name(me.clinic.name)}</bdi>} tools={<StaffLanguage />}>
      <BackToSchedule />
      {recordsTrials(me) ? <Ladders changeable={me.role === 'supervisor'} /> : <Banner>{t('only.clinicians')}</Banner>}
    </PageFrame>
  );
}

function Ladders({ changeable }: { readonly changeable: boolean }) {
  const t = useTexts(ladderTexts);
  const { loaded, reload, replace } = useLoad(useCallback((signal) => api.ladders(signal), []));
  const [dialog, setDialog] = useState<LadderDialog>();
  const put = (ladder: Ladder) => {
    replace((before) =>
      before.some(({ id }) => id === ladder.id)
        ? before.map((each) => (each.id === ladder.id ? ladder : each))
        : [...before, ladder],
    );
  };
  const close = () => {
    setDialog(undefined);
  };
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={changeable ? t('lead') : `${t('lead')} ${t('read.only')}`}
        action={
          changeable && (
            <Button
              variant="primary"
              icon="plus"
              onClick={() => {
                setDialog({ kind: 'new' });
              }}
            >
              {t('add')}
            </Button>
          )
        }
      />
      <Loading loaded={loaded} failed={t('load.failed')} onRetry={reload} />
      {loaded.state === 'ready' && (
        <div className="ladders">
          {loaded.value.map((ladder) => (
            <LadderCard key={ladder.id} ladder={ladder} changeable={changeable} onOpen={setDialog} />
          ))}
        </div>
      )}
      {dialog && <OpenDialog dialog={dialog} onClose={close} onChanged={put} />}
    </>
  );
}

export interface LadderDialogEvents {
  readonly onClose: () => void;
  readonly onChanged: (ladder: Ladder) => void;
}

function OpenDialog({ dialog, ...events }: LadderDialogEvents & { readonly dialog: LadderDialog }) {
  switch (dialog.kind) {
    case 'new':
      return <NewLadderDialog {...events} />;
    case 'level':
      return <LevelDialog ladder={dialog.ladder} {...events} />;
    case 'retire':
      return <RetireDialog ladder={dialog.ladder} {...events} />;
    case 'retire-level':
      return <RetireDialog ladder={dialog.ladder} level={dialog.level} {...events} />;
  }
}
