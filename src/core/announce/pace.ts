/** Keeps a channel from getting messages faster than it may, by real time: platforms know no simulated one. */

export type Pace = <T>(channel: string, send: () => Promise<T>) => Promise<T>;

export function createPace(sleep: (milliseconds: number) => Promise<void>, between: number): Pace {
	const gates = new Map<string, Promise<void>>();
	return async (channel, send) => {
		await gates.get(channel);
		try {
			return await send();
		} finally {
			const gate = sleep(between).finally(() => {
				if (gates.get(channel) === gate) gates.delete(channel);
			});
			gates.set(channel, gate);
		}
	};
}
