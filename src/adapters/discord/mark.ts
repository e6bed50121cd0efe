/**
 * How Emcee recognises its own announcement in a channel: signs at the end of its text that nobody sees.
 *
 * Discord gives back a message's nonce only as it is created and keeps neither it nor anything else of ours
 * (discord-api-types, `APIMessage.nonce`); what it does keep is the text, and signs without width are not taken
 * out of it (https://github.com/discord/discord-api-docs/pull/1248). Of several messages the last one tells how
 * many they are, so that what is found has arrived whole.
 */

import { createHash } from 'node:crypto';

const START = '\u2060';

/** Four of them write two bits each. */
const SIGNS = '\u200b\u200c\u200d\u2060';

/** Forty-eight bits of the key: enough to tell apart what is said in one channel. */
const KEY_DIGITS = 12;
const COUNT_DIGITS = 2;

export const MARK_LENGTH = 1 + 2 * (KEY_DIGITS + COUNT_DIGITS);

/** More messages than any announcement has. */
const MOST = 255;

/** `lastOf`: how many messages the announcement has, on its last one; 0 on one that others follow. */
export function writeMark(key: string, lastOf = 0): string {
	const count = Math.min(lastOf, MOST).toString(16).padStart(COUNT_DIGITS, '0');
	return START + toSigns(shortHash(key) + count);
}

const MARK = new RegExp(`${START}([${SIGNS}]{${MARK_LENGTH - 1}})$`, 'u');

/** `lastOf` as it was written; undefined on what does not carry this key. */
export function readMark(content: string, key: string): number | undefined {
	const [, signs] = MARK.exec(content) ?? [];
	if (signs === undefined) return undefined;
	const digits = fromSigns(signs);
	return digits.startsWith(shortHash(key)) ? Number.parseInt(digits.slice(KEY_DIGITS), 16) : undefined;
}

const shortHash = (key: string): string => hash(key, 'hex').slice(0, KEY_DIGITS);

/** The longest that Discord takes: https://discord.com/developers/docs/resources/message#create-message */
export const nonceOf = (key: string): string => hash(key, 'base64url').slice(0, 25);

const hash = (key: string, as: 'hex' | 'base64url'): string => createHash('sha256').update(key).digest(as);

const toSigns = (digits: string): string =>
	digits.replaceAll(/./g, (digit) => {
		const value = Number.parseInt(digit, 16);
		return SIGNS.charAt(value >> 2) + SIGNS.charAt(value & 3);
	});

const fromSigns = (signs: string): string =>
	signs.replaceAll(/../g, (pair) =>
		(SIGNS.indexOf(pair.charAt(0)) * 4 + SIGNS.indexOf(pair.charAt(1))).toString(16),
	);
