/** Durations in milliseconds → the few figures that tell them, and figures → words. */

export type Spread = { count: number; p50: number; p99: number; most: number; perSecond: number };

export function spreadOf(durations: readonly number[]): Spread {
	const sorted = Float64Array.from(durations).sort();
	const total = sorted.reduce((sum, duration) => sum + duration, 0);
	return {
		count: sorted.length,
		p50: at(sorted, 0.5),
		p99: at(sorted, 0.99),
		most: at(sorted, 1),
		perSecond: (sorted.length / total) * 1_000,
	};
}

/** One slow start must not decide, so the middle one speaks for all. */
export const median = (values: readonly number[]): number => at(Float64Array.from(values).sort(), 0.5);

/** The smallest value that so large a share is not above (nearest rank). */
function at(sorted: Float64Array, share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const THREE_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const milliseconds = (value: number): string => `${THREE_DIGITS.format(value)} ms`;
export const megabytes = (bytes: number): string => `${WHOLE.format(bytes / 2 ** 20)} MB`;
export const whole = (value: number): string => WHOLE.format(value);
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
