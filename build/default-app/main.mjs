/** What `electron .` runs inside an assembled runtime: loads the app of the folder named on the command line, as Electron's own default app does. */
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloads = [];
let target;
for (let at = 1; at < process.argv.length && target === undefined; at++) {
  const argument = process.argv[at];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[++at]);
  else if (argument.startsWith('--require=')) preloads.push(argument.slice('--require='.length));
  else if (!argument.startsWith('-')) target = path.resolve(argument);
}
if (target === undefined) {
  console.error('usage: electron <folder of an app>');
  app.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
if (preloads.length > 0) Module._preloadModules(preloads);

const manifest = path.join(target, 'package.json');
if (fs.existsSync(manifest)) {
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName ?? name;
}
app.setAppPath(fs.statSync(target).isDirectory() ? target : path.dirname(target));
await import(pathToFileURL(Module._resolveFilename(target, null, true)).href);
