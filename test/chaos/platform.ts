/** A platform under stress: its stand-in with channels to write to, as one reads it afterwards. */

import type { Destination } from '../../src/core/announce/destination.ts';

export type Platform = {
	/** For the messenger's options. */
	apiUrl: string;
	token: string;
	/** The first so many are archived or deleted. */
	channels: readonly Destination[];
	/** Where organisers are told. */
	desk: Destination;
	/** All that stands there, oldest first. */
	read(where: Destination): string;
	/** What it complains of: broken markup, messages that it refused. */
	complaints(): readonly string[];
	close(): Promise<void>;
};
