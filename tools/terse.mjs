// Makes the page's scripts small: comments, indentation and long names are for people, who have the sources.
// It must not bring in syntax newer than the source's, because public/boot.js and public/trouble.js run in browsers
// below the floor.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { filesOf } from './precache.mjs';

/** Scripts that are not modules, where a name at the top is everybody's. */
const WORKERS = ['stretch.js'];
/** Its list is written into it, and compared, line by line (precache.mjs). */
const LEFT = ['sw.js'];

/** Makes every script of the folder small, in its place. */
export function shortenScripts(folder) {
  for (const path of filesOf(folder).filter((name) => name.endsWith('.js') && !LEFT.includes(name))) {
    const script = join(folder, path);
    const scope = WORKERS.includes(path) ? [] : ['--module'];
    execFileSync('terser', [script, ...scope, '--compress', 'passes=2', '--mangle', '--output', script], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
}
