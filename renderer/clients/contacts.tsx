/** How to reach the client: one press copies a number or an address. */
import { cellOf, type Row } from '../../shared/cell';
import { showCell } from '../../shared/kinds/cell-text';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { showContext } from '../data/contexts';
import { columnLabel } from '../data/row-names';
import { say } from '../toasts/toasts';
import { useWords } from '../words';

const contactColumns = ['mobile', 'phoneHome', 'phoneOffice', 'lineId', 'wechatId', 'whatsapp', 'email'] as const;

/** One press copies a number or an address; telephones are shown as people write them. */
export function Contacts({ row }: { readonly row: Row }) {
  const t = useWords();
  const saying = usePreferences();
  const copy = (value: string): void => {
    void navigator.clipboard.writeText(value).then(() => say(t('client:copied', { value })));
  };
  return (
    <span className="contacts">
      {contactColumns.map(id => {
        const column = sheetNamed('client').columns[id];
        if (column === undefined || cellOf(row, id) === null) return null;
        const value = showCell(cellOf(row, id), column, showContext(saying, ''));
        const what = columnLabel('client', id);
        const label = t('client:copy', { what, value });
        return (
          <button key={id} type="button" className="chip" title={label} aria-label={label} onClick={() => copy(value)}>
            {id === 'mobile' ? value : what}
          </button>
        );
      })}
    </span>
  );
}
