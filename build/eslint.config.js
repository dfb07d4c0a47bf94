/** What the compiler cannot say about the rooms; every message names the way to do it instead. */
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' };
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a list `as const` and its union type.' };
const everywhere = [noDefaultExport, noEnum];
const noBareDate = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'shared is pure: take the time as an argument.',
};
const noBridge = {
  selector: 'MemberExpression[object.name="window"][property.name="sanbiao"]',
  message: 'Import `bridge` from renderer/bridge.',
};
const noInnerHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Render elements; the window builds no page from text.',
};

const network = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dns',
  'dgram',
  'undici',
  'child_process',
  'worker_threads',
  'cluster',
];
const noNetwork = network
  .flatMap(name => [name, `node:${name}`])
  .map(name => ({
    name,
    message: 'The app has no network and starts no programs; a job of its own process goes through utilityProcess.',
  }));
const noIpc = (importName, place) => ({
  name: 'electron',
  importNames: [importName],
  message: `Only electron/${place} may; add the message to shared/contract and a handler.`,
});
const noNet = {
  name: 'electron',
  importNames: ['net', 'autoUpdater', 'crashReporter'],
  message: 'The app has no network.',
};
const restrictImports = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] });

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'release/**',
      'node_modules/**',
      'test-results/**',
      'bench-results/**',
      'demo-output/**',
      'tests/fixtures/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Ports and handlers are async by what they promise, not by what one of them happens to await.
      '@typescript-eslint/require-await': 'off',
      // Electron's declarations describe its classes twice, which this rule takes for two classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A message's channel, input and answer are kept together by a type parameter that appears once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A row's cells are a record by column id: absent is empty, and `delete` is how a cell becomes so.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, noBareDate],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared is pure: take the time as an argument.' },
        {
          object: 'Math',
          property: 'random',
          message: 'shared is pure: take ids, or a seeded source, as an argument.',
        },
      ],
    },
  },
  {
    files: ['electron/**'],
    rules: restrictImports(...noNetwork, noNet, noIpc('ipcMain', 'door.ts'), noIpc('ipcRenderer', 'preload.ts')),
  },
  { files: ['electron/door.ts'], rules: restrictImports(...noNetwork, noNet, noIpc('ipcRenderer', 'preload.ts')) },
  // A listening socket that the kernel frees with its process is the lock of a book.
  { files: ['electron/store/lock.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['electron/preload.ts'], rules: restrictImports(...noNetwork, noNet, noIpc('ipcMain', 'door.ts')) },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noBridge, noInnerHtml] },
  },
  { files: ['renderer/bridge.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, noInnerHtml] } },
  {
    files: ['tests/**', 'build/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['build/*.config.ts', 'build/journeys-setup.ts'], rules: { 'no-restricted-syntax': ['error', noEnum] } },
);
