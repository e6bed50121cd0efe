/**
 * One spelling for everything that is compared: what members type and what organisers write.
 *
 * Words are split where letters meet digits, and Han characters stand alone. So "C7", "c-7" and "AL C 7"
 * are the same few tokens, "U.N.E.S.C.O." joins to "unesco", and a Chinese phrase is found inside a
 * sentence that has no spaces.
 */

export type Token = {
	/** Folded: no case, no diacritics, western digits. */
	text: string;
	/** Where it stands in the cleaned text. */
	from: number;
	to: number;
	/** What stands between it and the token before: white space, a dash, the end of a sentence. */
	gap: string;
	/** Written with a capital: "FOSDEM", "Geneva". */
	capital: boolean;
};

const WORD = /\p{Script=Han}|@?[\p{L}\p{M}]+|\p{N}+/gu;
/** Direction marks, zero-width joiners and the like: seen by nobody, typed by phones. */
const INVISIBLE = /[\p{Cf}\u0640]/gu;
const CONTROL = /\p{Cc}/gu;
const DASH = /\p{Pd}|\u2212/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/g;

/** Readable text in one form: full-width letters, all dashes and apostrophes, hidden characters. */
export function clean(text: string): string {
	return text
		.normalize('NFKC')
		.replace(CONTROL, ' ')
		.replace(INVISIBLE, '')
		.replace(DASH, '-')
		.replace(APOSTROPHE, "'");
}

/** `cleaned` comes from `clean`, so that `from` and `to` can cut the asker's own words out of it. */
export function tokensOf(cleaned: string): Token[] {
	let end = 0;
	return Array.from(cleaned.matchAll(WORD), (match) => {
		const token = {
			text: fold(match[0]),
			from: match.index,
			to: match.index + match[0].length,
			gap: cleaned.slice(end, match.index),
			capital: /^@?\p{Lu}/u.test(match[0]),
		};
		end = token.to;
		return token;
	});
}

export const isSpaced = (token: Token): boolean => /\s/u.test(token.gap);

export const wordsOf = (text: string): string[] => tokensOf(clean(text)).map((token) => token.text);

/** All of a text in one word: two spellings of a name or a code have the same key. */
export const keyOf = (text: string): string => wordsOf(text).map(latinLookAlike).join('');

function fold(word: string): string {
	const plain = ASCII.test(word) ? word.toLowerCase() : foldForeign(word);
	return plain.replace(ENTHUSIASM, '$1');
}

/** Most words are plain, and a programme has a hundred thousand of them. */
const ASCII = /^[\x21-\x7e]*$/;
/** "pleaseee" */
const ENTHUSIASM = /(\p{L})\1{2,}/gu;

function foldForeign(word: string): string {
	return word
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replaceAll('ß', 'ss')
		.replaceAll('ø', 'o')
		.replaceAll('ł', 'l')
		.replaceAll('ى', 'ي')
		.replaceAll('ة', 'ه');
}

/** Letters typed on a Cyrillic keyboard that nobody can tell from Latin ones: "С7" for "C7". */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	а: 'a',
	в: 'b',
	е: 'e',
	к: 'k',
	м: 'm',
	о: 'o',
	р: 'p',
	с: 'c',
	т: 't',
	у: 'y',
	х: 'x',
};

/** Only for a letter alone: inside a word it is simply Cyrillic. */
export const latinLookAlike = (word: string): string => LOOK_ALIKES[word] ?? word;
