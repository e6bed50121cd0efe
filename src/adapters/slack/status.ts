/** How the connection stands: tries on while that may help, tells the log in sentences, and /readyz why not. */

import { Fault } from '../../core/fault.ts';
import type { Log } from '../../core/ports.ts';
import { type Delay, keepTrying } from '../chat/keep-trying.ts';
import { type TokenName, toFault } from './failure.ts';

export type Status = {
	trouble(): string | undefined;
	connected(): void;
	disconnected(): void;
	/** `token` is the one that the attempt carries. */
	keepTrying<T>(token: TokenName, attempt: () => Promise<T>): Promise<T>;
	/** No try is left. */
	gaveUp(error: unknown): void;
};

export type StatusOptions = { apiUrl: string; log: Log; stopped: AbortSignal; delay?: Delay | undefined };

export function createStatus({ apiUrl, log, stopped, delay }: StatusOptions): Status {
	let trouble: string | undefined = 'Slack is not connected yet.';
	return {
		trouble: () => trouble,
		connected() {
			trouble = undefined;
			log.info('slack connected');
		},
		disconnected() {
			trouble = 'Slack closed the connection; Emcee is opening the next one.';
		},
		keepTrying: (token, attempt) =>
			keepTrying(() => attempt().catch((error) => Promise.reject(toFault(error, token, apiUrl))), {
				hopeless: (error) => error instanceof Fault && error.code === 'refused',
				failed(error, milliseconds) {
					trouble = sentence(error);
					log.error(`${trouble} Trying again in ${Math.ceil(milliseconds / 1_000)} s.`);
				},
				stopped,
				...(delay && { delay }),
			}),
		gaveUp(error) {
			if (stopped.aborted) return;
			trouble = sentence(error);
			log.error(trouble);
		},
	};
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
