/** The doors of the core: what it needs of the world, as small as it can be. */

export type Clock = {
	now(): Temporal.Instant;
};

/** Structured and free of personal text: `facts` are ids, counts, kinds and reasons. */
export type Log = {
	info(what: string, facts?: Record<string, unknown>): void;
	warn(what: string, facts?: Record<string, unknown>): void;
	error(what: string, facts?: Record<string, unknown>): void;
};

/** A chat platform that Emcee is connected to, or is trying to be. */
export type Connection = {
	readonly platform: string;
	/** Undefined while connected; otherwise one sentence on what is wrong, for /readyz. */
	trouble(): string | undefined;
	/** Lets replies in flight out, then closes; within two seconds. */
	stop(): Promise<void>;
};
