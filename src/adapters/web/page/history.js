/**
 * What was asked before, for the arrow keys.
 *
 * The arrows belong to the browser's suggestions while one types, so they recall only from an empty field or
 * from a line that was recalled or just asked.
 */

/** @type {string[]} */
const lines = [];
let at = 0;

/** @param {string} line */
export function remember(line) {
	if (line.trim() !== '' && lines.at(-1) !== line) lines.push(line);
	at = line.trim() === '' ? lines.length : lines.length - 1;
}

/**
 * The line to show for this key; undefined leaves the key to the browser.
 * @param {string} key
 * @param {string} current
 */
export function recall(key, current) {
	const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
	if (step === 0 || (current !== '' && current !== lines[at])) return undefined;
	const next = current === '' && step === -1 ? lines.length - 1 : at + step;
	if (next < 0 || next > lines.length) return undefined;
	at = next;
	return lines[at] ?? '';
}
