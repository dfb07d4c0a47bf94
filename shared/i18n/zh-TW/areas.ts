/** The areas of this language: one line each, the same in the three languages. */
export { review } from './review';
export { client } from './client';
export { folder } from './folder';
export { columns } from './columns';
export { groups } from './groups';
export { options } from './options';
export { actions } from './actions';
export { grid } from './grid';
export { history } from './history';
export { palette } from './palette';
export { peek } from './peek';
export { problems } from './problems';
export { settings } from './settings';
export { shell } from './shell';
export { start } from './start';
export { marks } from './marks';
export { calendar } from './calendar';
