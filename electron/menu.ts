/** The application menu, made of the same actions as the palette and the keys; a choice is sent to the window, which carries it out. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { actions as en } from '../shared/i18n/en/actions';
import { menu as enMenu } from '../shared/i18n/en/menu';
import { actions as zhCN } from '../shared/i18n/zh-CN/actions';
import { menu as zhCNMenu } from '../shared/i18n/zh-CN/menu';
import { actions as zhTW } from '../shared/i18n/zh-TW/actions';
import { menu as zhTWMenu } from '../shared/i18n/zh-TW/menu';
import { acceleratorOf, actionList, menus, type ActionId, type Menu as MenuId } from '../shared/menu/actions';
import type { Language } from './preferences';
import { announce } from './serve';

const words = {
  'zh-TW': { ...zhTW, ...zhTWMenu },
  'zh-CN': { ...zhCN, ...zhCNMenu },
  en: { ...en, ...enMenu },
} as const;
type Label = keyof (typeof words)['zh-TW'];

export interface MenuState {
  readonly language: Language;
  readonly bookOpen: boolean;
}

/** Rebuilds the menu; called when the language changes and when a book opens or closes. */
export function showMenu(state: MenuState): void {
  const label = (key: Label): string => words[state.language][key];
  const template = menus.map(id => ({
    label: label(`menu-${id}`),
    submenu: [...actionsOf(id, state), ...systemItems(id, label)],
  }));
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...template]));
}

const choose = (id: ActionId) => (): void => {
  if (id === 'quit') app.quit();
  else announce('menu:chosen', id);
};

function actionsOf(menu: MenuId, { language, bookOpen }: MenuState): MenuItemConstructorOptions[] {
  let group = 1;
  return actionList
    .filter(action => action.menu === menu)
    .flatMap(action => {
      const line: MenuItemConstructorOptions[] = action.group === group ? [] : [{ type: 'separator' }];
      ({ group } = action);
      const keys: string | undefined = action.keys[0];
      const item: MenuItemConstructorOptions = {
        id: action.id,
        label: words[language][action.id],
        enabled: bookOpen || !action.book,
        click: choose(action.id),
        // The window answers the keys itself; the menu only shows them.
        registerAccelerator: false,
        ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys) }),
      };
      return [...line, item];
    });
}

function systemItems(menu: MenuId, label: (key: Label) => string): MenuItemConstructorOptions[] {
  if (menu === 'edit')
    return [
      { type: 'separator' },
      { role: 'cut', label: label('cut'), registerAccelerator: false },
      { role: 'copy', label: label('copy'), registerAccelerator: false },
      { role: 'paste', label: label('paste'), registerAccelerator: false },
      { role: 'selectAll', label: label('select-all'), registerAccelerator: false },
    ];
  if (menu !== 'view') return [];
  const tools: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ role: 'toggleDevTools', label: label('developer-tools') }];
  return [{ type: 'separator' }, { role: 'togglefullscreen', label: label('fullscreen') }, ...tools];
}
