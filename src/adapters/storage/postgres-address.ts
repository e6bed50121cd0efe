/** DATABASE_URL, with the schema in which Emcee keeps its tables. */

import { Fault } from '../../core/fault.ts';

/** `host` is for people: unlike the address, it holds no password. */
export type Address = { url: string; host: string; schema: string };

const USUAL_SCHEMA = 'emcee';

/** A schema given here wins over a search_path in the address, and both over the usual one. */
export function readAddress(text: string, given?: string): Address {
	const url = parse(text);
	const options = url.searchParams.get('options') ?? '';
	const schema = given ?? SEARCH_PATH.exec(options)?.[1] ?? USUAL_SCHEMA;
	if (!NAME.test(schema)) throw unnameable(schema);
	url.searchParams.set('options', `${options} -c search_path=${schema}`.trim());
	return { url: url.href, host: url.host, schema };
}

/** As in `?options=-c search_path=emcee`; of several schemas the first is meant. */
const SEARCH_PATH = /search_path=([^\s,]+)/;

/** What SQL reads as a name without quotes. */
const NAME = /^[a-z_][a-z0-9_]*$/;

/** The text may hold a password and a parser's error repeats it, so neither is shown. */
function parse(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
	throw new Fault(
		'config-invalid',
		'DATABASE_URL is no address of a Postgres. Write it like postgres://user:password@host:5432/database, with every special character of the password percent-encoded.',
	);
}

const unnameable = (schema: string): Fault =>
	new Fault(
		'config-invalid',
		`"${schema}" cannot be the schema of Emcee’s tables. Use lower-case letters, digits and underscores.`,
	);
