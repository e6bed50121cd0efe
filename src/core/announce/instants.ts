/** Comparing instants by name, where `Temporal.Instant.compare` would hide what is meant. */

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
	Temporal.Instant.compare(one, other) < 0;

export const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
	isBefore(other, one) ? other : one;

export const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
	isBefore(one, other) ? other : one;
