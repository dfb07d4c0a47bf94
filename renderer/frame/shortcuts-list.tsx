/** The list of shortcuts: the program's from the actions, the grid's as in Excel. */
import { actionList } from '../../shared/menu/actions';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import { gridKeys, type GridAction } from '../grid/keys';
import { useWords } from '../words';
import { showOverlay, useOverlay } from './overlay';

/** The grid's keys worth learning, in the order one meets them; the keys themselves are the grid's own table. */
const gridActions = [
  'edit',
  'below',
  'next',
  'cancel',
  'clear',
  'open-row',
  'fill-down',
  'fill-right',
  'fill-selection',
  'copy-above',
  'today',
  'edge-down',
  'grow-down',
  'grow-edge-down',
  'select-all',
  'select-row',
  'select-column',
  'insert-rows',
  'remove-rows',
  'note',
  'history',
  'find',
  'replace',
  'filter',
  'menu',
] as const satisfies readonly GridAction[];

const keysOf = (action: GridAction): readonly string[] => {
  const keys: string | undefined = gridKeys.find(key => key.action === action)?.keys;
  return keys === undefined ? [] : [keys];
};

export function ShortcutsList() {
  const t = useWords();
  const open = useOverlay() === 'shortcuts';
  return (
    <Dialog opened={open} onClose={() => showOverlay(null)} label={t('shell:shortcuts')} size={760} titled>
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
            {gridActions.map(action => (
              <Line key={action} keys={keysOf(action)} text={t(`shell:key-${action}`)} />
            ))}
            <Line keys={['Mod+C', 'Mod+X', 'Mod+V']} text={t('shell:key-clipboard')} />
          </ul>
        </section>
      </div>
    </Dialog>
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
