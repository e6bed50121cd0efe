/** Only for labels, never for what an answer says: the end of a long one becomes an ellipsis. */

export function shorten(label: string, longest: number): string {
	if (label.length <= longest) return label;
	return `${label.slice(0, longest - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
