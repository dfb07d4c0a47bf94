/** The state of the linked workbook in the bottom line; pressed, it says more and what can be done. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { Linked, LinkIs } from '../../shared/contract/link';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { confirmLink, keepOurs, reviewOutside, unlink, useLinked } from './linked';
import './fill.css';

const tones: Readonly<Record<LinkIs, 'good' | 'plain' | 'warn' | 'bad'>> = {
  'in-step': 'good',
  writing: 'plain',
  waiting: 'plain',
  changed: 'warn',
  missing: 'bad',
  copied: 'warn',
  failed: 'bad',
};

export function LinkStatus() {
  const linked = useLinked();
  return linked === null ? null : <Status linked={linked} />;
}

function Status({ linked }: { readonly linked: Linked }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" width={340} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="link-status" data-tone={tones[linked.is]} onClick={() => setOpen(!open)}>
          {linked.name}
          {t('shell:colon')}
          {t(`filling:link.${linked.is}`)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filling:link.title')}>
        <LinkDetails linked={linked} close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the state means, and the ways on; in the status bar and in the settings. */
export function LinkDetails({ linked, close }: { readonly linked: Linked; readonly close: () => void }) {
  const t = useWords();
  const doing = (act: () => Promise<void>) => () => {
    close();
    void act();
  };
  return (
    <div className="link-details">
      <p className="link-path">{linked.path}</p>
      <p>{t(`filling:link.more.${linked.is}`)}</p>
      {linked.problem !== null && <p role="alert">{problemWords(linked.problem, t)}</p>}
      {linked.left > 0 && <p className="muted">{t('filling:link.left', { count: linked.left })}</p>}
      {linked.sensitive !== 'include' && <p className="muted">{t(`filling:link.sensitive.${linked.sensitive}`)}</p>}
      <p className="link-ways">
        {linked.is === 'copied' && (
          <button type="button" className="btn primary" onClick={doing(confirmLink)}>
            {t('filling:link.confirm')}
          </button>
        )}
        {linked.is === 'changed' && (
          <>
            <button type="button" className="btn primary" onClick={doing(reviewOutside)}>
              {t('filling:link.review')}
            </button>
            <button type="button" className="btn" onClick={doing(keepOurs)}>
              {t('filling:link.keep-ours')}
            </button>
          </>
        )}
        <button type="button" className="btn" onClick={doing(unlink)}>
          {t('filling:link.unlink')}
        </button>
      </p>
    </div>
  );
}
