/** The list of shortcuts: the program's from the actions, the grid's as in Excel. */
import { Modal } from '@mantine/core';
import { actionList } from '../../shared/menu/actions';
import { Keys } from '../ui/keys';
import { useWords, type WordKey } from '../words';
import { showOverlay, useOverlay } from './overlay';

const gridKeys: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [['F2'], 'shell:key-edit'],
  [['Enter'], 'shell:key-commit'],
  [['Tab'], 'shell:key-next'],
  [['Esc'], 'shell:key-cancel'],
  [['Delete'], 'shell:key-clear'],
  [['Mod+Enter'], 'shell:key-open'],
  [['Mod+C'], 'shell:key-copy'],
  [['Mod+X'], 'shell:key-cut'],
  [['Mod+V'], 'shell:key-paste'],
  [['Mod+D'], 'shell:key-fill-down'],
  [['Mod+R'], 'shell:key-fill-right'],
  [['Mod+ArrowRight'], 'shell:key-edge'],
  [['Shift+ArrowRight'], 'shell:key-extend'],
  [['Mod+A'], 'shell:key-all'],
  [['Mod+F', 'Mod+H'], 'shell:key-find'],
  [['Mod+Shift++'], 'shell:key-insert'],
  [['Mod+-'], 'shell:key-remove'],
];

export function ShortcutsList() {
  const t = useWords();
  const open = useOverlay() === 'shortcuts';
  return (
    <Modal
      opened={open}
      onClose={() => showOverlay(null)}
      title={t('shell:shortcuts')}
      size={760}
      closeButtonProps={{ 'aria-label': t('shell:dismiss') }}
    >
      <div className="shortcuts">
        <section>
          <h3>{t('shell:shortcuts-app')}</h3>
          <ul className="list">
            {actionList
              .filter(action => action.keys.length > 0)
              .map(action => (
                <Line key={action.id} keys={action.keys} text={t(`actions:${action.id}`)} />
              ))}
          </ul>
        </section>
        <section>
          <h3>{t('shell:shortcuts-grid')}</h3>
          <ul className="list">
            {gridKeys.map(([keys, what]) => (
              <Line key={what} keys={keys} text={t(what)} />
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}

function Line({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <li>
      <span>{text}</span>
      <span className="shortcut-keys">
        {keys.map(key => (
          <Keys key={key} keys={key} />
        ))}
      </span>
    </li>
  );
}
