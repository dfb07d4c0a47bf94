/** What a book has noted of what left it: the lines of its journal that are notes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const notesIn = (book: string): readonly string[] =>
  readdirSync(book)
    .filter(name => /^journal-\d+\.ndjson$/.test(name))
    .sort()
    .flatMap(name => readFileSync(path.join(book, name), 'utf8').split('\n'))
    .filter(line => line.includes('"kind":"note"'));
