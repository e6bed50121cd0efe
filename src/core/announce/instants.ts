/** Comparing instants by name. To the millisecond, as ledgers keep them: that is also several times faster. */

export const compareInstants = (one: Temporal.Instant, other: Temporal.Instant): number =>
	one.epochMilliseconds - other.epochMilliseconds;

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
	compareInstants(one, other) < 0;

export const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
	isBefore(other, one) ? other : one;

export const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
	isBefore(one, other) ? other : one;

export function earliest(instants: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
	const [first, ...others] = instants.filter((instant) => instant !== undefined);
	return first && others.reduce(earlier, first);
}
