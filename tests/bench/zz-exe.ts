import { electronExecutable, resolveElectron } from '../../build/runtime';
console.log(electronExecutable(await resolveElectron()));
