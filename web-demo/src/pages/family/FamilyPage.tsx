import { useCallback, useEffect, useState } from 'react';
import { spokenLanguage, useLocale, useName, useTexts } from '../../i18n';
import { LanguageSwitch, PageFrame } from '../../ui';
import { forgetToken, tokenInAddress } from '../guest/entry/address';
import { Opening } from './Opening';
import * as api from './familyApi';
import { openRecord, type Opened } from './openRecord';
import { RefusedRecord } from './RefusedRecord';
import { Released } from './Released';
import { remember, remembered } from './tabWelcome';
import { familyTexts } from './texts';
import type { Welcome } from './wire';

const source = { ...api, token: tokenInAddress, forgetToken, remember, remembered };

/** What a family is shown of its child's record, by its own link or after a call. */
export function FamilyPage() {
  const t = useTexts(familyTexts);
  const name = useName();
  const [opened, setOpened] = useState<Opened>();
  const [turn, setTurn] = useState(0);
  const open = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  useEffect(() => {
    let wanted = true;
    void openRecord(source).then((next) => {
      if (wanted) setOpened(next);
    });
    return () => {
      wanted = false;
    };
  }, [turn]);
  useEffect(() => {
    // Another link opened in the same tab: everything begins anew.
    const changed = () => {
      if (tokenInAddress() !== undefined) window.location.reload();
    };
    window.addEventListener('hashchange', changed);
    return () => {
      window.removeEventListener('hashchange', changed);
    };
  }, []);
  const welcome = opened && 'welcome' in opened ? opened.welcome : undefined;
  useWelcome(welcome);
  return (
    <PageFrame
      width="narrow"
      title={t('title')}
      place={welcome && <bdi>{name(welcome.clinic.name)}</bdi>}
      tools={<LanguageSwitch />}
    >
      <Step opened={opened} onRetry={open} />
    </PageFrame>
  );
}

function Step({ opened, onRetry }: { readonly opened: Opened | undefined; readonly onRetry: () => void }) {
  switch (opened?.state) {
    case undefined:
      return <Opening />;
    case 'shown':
      return <Released progress={opened.progress} />;
    case 'nothing':
      return <RefusedRecord kind="nothing" onRetry={onRetry} />;
    case 'refused':
      return <RefusedRecord kind={opened.refusal.code} onRetry={onRetry} />;
  }
}

/** The clinic's digits; and its language for this family, where neither the phone nor the reader said one. */
function useWelcome(welcome: Welcome | undefined): void {
  const { setClinic, setLanguage } = useLocale();
  useEffect(() => {
    if (!welcome) return;
    setClinic({ digits: welcome.clinic.digits, timeZone: welcome.clinic.time_zone });
    if (!spokenLanguage()) setLanguage(welcome.language);
  }, [welcome, setClinic, setLanguage]);
}
