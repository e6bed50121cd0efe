/** Ids as Discord makes them: 19 digits today, growing, with the moment of their birth inside. */

const DISCORD_EPOCH = 1_420_070_400_000n;

let last = 0n;

export function snowflake(): string {
	const now = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
	last = now > last ? now : last + 1n;
	return String(last);
}

export const bornAt = (id: string): string =>
	new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH)).toISOString();
