// A static web server for one folder: the right types, revalidation, nothing outside the folder, nothing else.
//
//   node tools/serve.mjs dist 8080     serve
//   node tools/serve.mjs --free 8080   only see whether the port is free
//
// It listens on this computer alone. The tests import `serve` and mount the folder below a path, because the program
// must work from any sub-folder.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that a request path names inside `root`, or null. Links that lead out of the folder name nothing. */
async function locate(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0') || path.includes('\\')) return null;
  let file = join(root, path.slice(base.length));
  try {
    if ((await stat(file)).isDirectory()) file = path.endsWith('/') ? join(file, 'index.html') : null;
    if (!file) return null;
    file = await realpath(file);
    return file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}

/** Serves `root` below `base` (which begins and ends with a slash). Port 0 takes a free one. */
export async function serve(root, { port = 0, base = '/' } = {}) {
  root = await realpath(root);
  const answer = async (request, response) => {
    const say = (status, text, headers = {}) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only reading.\n', { Allow: 'GET, HEAD' });
    const { pathname, search } = new URL(request.url, 'http://localhost');
    if (`${pathname}/` === base) return say(301, '', { Location: base + search });
    const file = await locate(root, base, request.url);
    if (!file) return say(404, 'Not found.\n');
    const etag = `"${createHash('sha256').update(await readFile(file)).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
    headers['Content-Type'] = TYPES[extname(file)] ?? 'application/octet-stream';
    headers['Content-Length'] = (await stat(file)).size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  };
  const listen = (host, number) =>
    new Promise((resolve, reject) => {
      const server = createServer((request, response) => {
        answer(request, response).catch(() => response.destroy());
      });
      server.once('error', reject);
      server.listen({ host, port: number, exclusive: true }, () => resolve(server));
    });
  const servers = [await listen('127.0.0.1', port)];
  const taken = servers[0].address().port;
  try {
    // "localhost" is often the newer address first.
    servers.push(await listen('::1', taken));
  } catch (error) {
    // Without IPv6 one address is enough; a port that another program holds there is as bad as on the first.
    if (error.code === 'EADDRINUSE' && port !== 0) {
      servers[0].close();
      throw error;
    }
  }
  return {
    port: taken,
    url: `http://localhost:${taken}${base}`,
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}

async function main([folder, port = '8080']) {
  let server;
  try {
    server = await serve(folder === '--free' ? '.' : folder, { port: Number(port) });
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      console.error(
        `Port ${port} is taken by another program (perhaps another "make serve").\n` +
          `Stop that program, then try again. To see which it is: ss -ltnp 'sport = :${port}' (or: lsof -i :${port})\n` +
          'Ventanilla does not move to another port by itself: to the browser, another port is another place with\n' +
          'another, empty database, and the records would seem to be gone.',
      );
    } else if (error.code === 'ENOENT') {
      console.error(`There is no folder "${folder}". Run: make build`);
    } else {
      console.error(`Cannot serve "${folder}" on port ${port}: ${error.message}`);
    }
    process.exit(1);
  }
  if (folder === '--free') return server.close();
  console.log(`Ventanilla: ${server.url}   (Ctrl+C stops the server; an opened page goes on without it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
