import { useId } from 'react';
import { useName, useTexts } from '../../../i18n';
import { Button, Card, StateTag } from '../../../ui';
import type { Ladder, PromptLevel } from '../api/goalTypes';
import { ladderTexts } from '../texts/ladders';
import { mostLevels } from './ladderForm';
import type { LadderDialog } from './LaddersPage';

interface LadderCardProps {
  readonly ladder: Ladder;
  readonly changeable: boolean;
  readonly onOpen: (dialog: LadderDialog) => void;
}

/** A ladder, the least help first. */
export function LadderCard({ ladder, changeable, onOpen }: LadderCardProps) {
  const t = useTexts(ladderTexts);
  const nameOf = useName();
  const id = useId();
  const name = nameOf(ladder.name);
  const open = changeable && !ladder.retired;
  const offered = ladder.levels.filter(({ retired }) => !retired).length;
  return (
    <Card as="article" aria-labelledby={id} tone={ladder.retired ? 'quiet' : 'plain'}>
      <h2 id={id} className="ladder-name">
        <bdi>{name}</bdi>
        {ladder.retired && <StateTag icon="lock">{t('retired')}</StateTag>}
      </h2>
      <ol className="ladder-levels" aria-label={t('levels', { ladder: name })}>
        {ladder.levels.map((level, at) => (
          <Level
            key={level.id}
            level={level}
            {...(open &&
              at > 0 && {
                onRetire: () => {
                  onOpen({ kind: 'retire-level', ladder, level });
                },
              })}
          />
        ))}
      </ol>
      {open && (
        <div className="ladder-actions">
          {offered < mostLevels && (
            <Button
              icon="plus"
              aria-label={t('level.add.to', { ladder: name })}
              onClick={() => {
                onOpen({ kind: 'level', ladder });
              }}
            >
              {t('level.add')}
            </Button>
          )}
          <Button
            variant="quiet"
            aria-label={t('retire.named', { ladder: name })}
            onClick={() => {
              onOpen({ kind: 'retire', ladder });
            }}
          >
            {t('retire')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Level({ level, onRetire }: { readonly level: PromptLevel; readonly onRetire?: () => void }) {
  const t = useTexts(ladderTexts);
  const nameOf = useName();
  const { code, definition, retired } = level;
  const name = nameOf(level.name);
  return (
    <li className={retired ? 'ladder-level soft' : 'ladder-level'}>
      <bdi className="ladder-code">{code}</bdi>
      <div className="ladder-words">
        <p>
          <bdi>{name}</bdi> {retired && <StateTag icon="lock">{t('retired')}</StateTag>}
        </p>
        {definition && (
          <p className="soft small">
            <bdi>{nameOf(definition)}</bdi>
          </p>
        )}
      </div>
      {onRetire && !retired && (
        <Button variant="quiet" aria-label={t('level.retire.named', { level: name })} onClick={onRetire}>
          {t('level.retire')}
        </Button>
      )}
    </li>
  );
}
