#!/usr/bin/env node
// `emcee` when installed: finds a Node that can run TypeScript, which the machine's own may not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const brought = at('../node_modules/node/bin/node');
const node = existsSync(brought) ? brought : process.execPath;

const child = spawn(node, [at('../src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
