/** `ask`: one question from the shell, or a stream of them as JSON lines. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { plain } from '../../core/answer/plain.ts';
import type { Emcee, Reply, Request } from '../../core/emcee.ts';
import { Fault } from '../../core/fault.ts';
import type { Asker } from '../../core/people/asker.ts';
import { LOCALES, toLocale } from '../../core/people/locale.ts';

/** As typed; all but the text may be absent. */
export type Asked = {
	text: string;
	id?: string | number | undefined;
	locale?: string | undefined;
	zone?: string | undefined;
	at?: string | undefined;
};

type Shown = { json: boolean; explain: boolean };

export function askOnce(emcee: Emcee, asked: Asked, { json, explain }: Shown): string {
	refuseUnknown(asked.locale);
	const reply = emcee.respond(toRequest(asked));
	const because = explain ? reply.because.map((reason) => `  ${reason}`) : [];
	return [json ? JSON.stringify(toLine(asked, reply)) : plain(reply.answer), ...because].join('\n');
}

const AskedLine = z.object({
	id: z.union([z.string(), z.number()]).optional(),
	text: z.string(),
	locale: z.string().optional(),
	zone: z.string().optional(),
	at: z.string().optional(),
});

/** A line in, a line out, in order, as it comes; a line that cannot be read gets an error line and no more. */
export async function askLines(emcee: Emcee, input: Readable, output: Writable): Promise<void> {
	for await (const line of createInterface({ input })) {
		const json = line.replace(BYTE_ORDER_MARK, '');
		if (json.trim() === '') continue;
		const drained = output.write(`${JSON.stringify(answerLine(emcee, json))}\n`);
		if (!drained) await new Promise((resolve) => output.once('drain', resolve));
	}
}

/** Some editors begin a file with it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function answerLine(emcee: Emcee, line: string): Record<string, unknown> {
	let data: unknown;
	try {
		data = JSON.parse(line);
		const asked = AskedLine.parse(data);
		return toLine(asked, emcee.respond(toRequest(asked)));
	} catch (error) {
		const why = error instanceof Fault ? error.message : 'expected a JSON object with a "text"';
		return { ...idIn(data), kind: 'error', error: why, text: '' };
	}
}

const Identified = AskedLine.pick({ id: true });

/** Whoever asked finds the answer by its id, also when something else in the line is wrong. */
function idIn(data: unknown): Pick<Asked, 'id'> {
	const identified = Identified.safeParse(data);
	return identified.success ? identified.data : {};
}

function toLine(asked: Asked, { answer, questions }: Reply): Record<string, unknown> {
	return {
		...(asked.id === undefined ? {} : { id: asked.id }),
		kind: answer.kind,
		text: plain(answer),
		question: questions.length === 1 ? questions[0] : questions,
		locale: answer.locale,
	};
}

function toRequest({ text, locale, zone, at }: Asked): Request {
	return {
		input: { kind: 'text', text },
		asker: toAsker(locale, zone),
		...(at !== undefined && { at: readInstant(at) }),
	};
}

function toAsker(tag: string | undefined, zone: string | undefined): Asker {
	const locale = toLocale(tag);
	return { ...(locale && { locale }), ...(zone !== undefined && { zone: readZone(zone) }) };
}

/** Only of what a person typed: a line among many falls back to the language of its question. */
function refuseUnknown(tag: string | undefined): void {
	if (tag === undefined || toLocale(tag)) return;
	throw new Fault('usage', `--locale ${tag}: expected one of ${LOCALES.join(', ')}`);
}

function readInstant(text: string): Temporal.Instant {
	try {
		return Temporal.Instant.from(text);
	} catch (cause) {
		throw new Fault('usage', `--at ${text}: expected an instant like 2023-01-31T14:20+01:00`, { cause });
	}
}

function readZone(text: string): string {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
	} catch (cause) {
		throw new Fault('usage', `--zone ${text}: expected a zone like Africa/Nairobi or +03:00`, { cause });
	}
}
