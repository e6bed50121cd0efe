/** `/event-admin announce`: what this channel hears, shown back in plain words with the next three posts. */

import { organiserDeed } from '../../commands.ts';
import { LOCALES, toLocale } from '../../people/locale.ts';
import type { Deed, Form, Submission } from '../deed.ts';
import { type Destination, destinationText } from '../destination.ts';
import { plan } from '../plan.ts';
import { hearsAll, type Subscription } from '../subscription.ts';
import { actions, type DeedContext, type Does, list, said } from './context.ts';
import { postLine } from './posts.ts';

export const announce: Does = async (deed, argument, context) => {
	const { phrases } = context;
	const here = deed.here;
	if (!here) return said(context, phrases.office.notAChannel);
	const current = await subscriptionOf(here, context);
	switch (argument.toLowerCase()) {
		case 'mute':
		case 'unmute':
			return save(
				{ ...(current ?? hearsAll(here, context.locale)), muted: argument.toLowerCase() === 'mute' },
				deed,
				context,
			);
		case 'stop':
			await context.store.subscriptions.remove(here);
			await note(context, deed, `announce stop ${destinationText(here)}`);
			return said(context, phrases.office.stopped);
		case 'show':
			return current ? showBack(current, context) : said(context, phrases.office.notSubscribed);
		default:
			return { kind: 'form', form: form(current ?? hearsAll(here, context.locale), context) };
	}
};

const FORM = 'announce';

export const submitAnnounce = async (submission: Submission, context: DeedContext) => {
	const { here, values } = submission;
	if (!here) return said(context, context.phrases.office.notAChannel);
	const read = readForm(values, here, context);
	return typeof read === 'string' ? said(context, read) : save(read, submission, context);
};

async function save(subscription: Subscription, by: Pick<Deed, 'by'>, context: DeedContext) {
	await context.store.subscriptions.put(subscription);
	await note(
		context,
		by,
		`announce ${destinationText(subscription.destination)} ${kindsText(subscription, context)}`,
	);
	return showBack(subscription, context);
}

const note = ({ store, now }: DeedContext, { by }: Pick<Deed, 'by'>, what: string): Promise<void> =>
	store.audit.add({ at: now, who: by.id, what });

async function subscriptionOf(here: Destination, { store }: DeedContext): Promise<Subscription | undefined> {
	const all = await store.subscriptions.all();
	return all.find(({ destination }) => destinationText(destination) === destinationText(here));
}

function form(subscription: Subscription, context: DeedContext): Form {
	const { phrases } = context;
	const { zone, quiet, kinds, locale } = subscription;
	const names = new Intl.DisplayNames(phrases.tag, { type: 'language' });
	const everyKind = kindsOf(context);
	return {
		id: FORM,
		title: phrases.office.announceTitle,
		submit: phrases.office.save,
		fields: [
			{
				kind: 'choice',
				name: 'kinds',
				label: phrases.office.kinds,
				required: true,
				several: true,
				options: everyKind.map((kind) => ({ label: phrases.announce.kinds[kind] ?? kind, value: kind })),
				chosen: kinds === 'all' ? everyKind : kinds,
			},
			{
				kind: 'choice',
				name: 'locale',
				label: phrases.office.language,
				required: true,
				several: false,
				options: LOCALES.map((one) => ({ label: names.of(one) ?? one, value: one })),
				chosen: [locale],
			},
			{
				kind: 'text',
				name: 'zone',
				label: phrases.office.zone,
				required: false,
				long: false,
				value: zone ?? '',
				most: 60,
			},
			{
				kind: 'text',
				name: 'quiet',
				label: phrases.office.quiet,
				required: false,
				long: false,
				value: quiet ? `${time(quiet.from)}-${time(quiet.to)}` : '',
				most: 20,
			},
		],
	};
}

const kindsOf = ({ policy }: DeedContext): readonly string[] => [
	...policy.sessions.map(({ id }) => id),
	...new Set(policy.deadlines.map(({ id }) => id)),
	'digest',
];

/** The subscription, or what is wrong with what was filled in. */
function readForm(
	values: Submission['values'],
	here: Destination,
	context: DeedContext,
): Subscription | string {
	const { phrases } = context;
	const first = (name: string): string => values[name]?.[0]?.trim() ?? '';
	const zone = first('zone');
	if (zone !== '' && !isZone(zone)) return phrases.office.badZone(zone);
	const quiet = readQuiet(first('quiet'));
	if (quiet === 'unclear') return phrases.office.badQuiet(first('quiet'));
	const kinds = values.kinds ?? [];
	return {
		destination: here,
		kinds: kinds.length === kindsOf(context).length ? 'all' : kinds,
		locale: toLocale(first('locale')) ?? context.locale,
		...(zone !== '' && { zone }),
		...(quiet && { quiet }),
		muted: false,
	};
}

function isZone(zone: string): boolean {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== '';
	} catch {
		return false;
	}
}

function readQuiet(typed: string): Subscription['quiet'] | 'unclear' {
	if (typed === '') return undefined;
	const [, from, to] = /^(\d{1,2}:\d{2})\s*[-–—]\s*(\d{1,2}:\d{2})$/.exec(typed) ?? [];
	try {
		return {
			from: Temporal.PlainTime.from((from ?? '').padStart(5, '0')),
			to: Temporal.PlainTime.from((to ?? '').padStart(5, '0')),
		};
	} catch {
		return 'unclear';
	}
}

function showBack(subscription: Subscription, context: DeedContext) {
	const { phrases, programme, policy, now } = context;
	const { zone, quiet, locale, muted } = subscription;
	const language = new Intl.DisplayNames(phrases.tag, { type: 'language' }).of(locale) ?? locale;
	const next = plan(programme, policy, [subscription], { from: now, to: now.add({ hours: AHEAD }) }).slice(
		0,
		3,
	);
	return said(
		context,
		muted ? phrases.office.muted : phrases.office.hears(kindsText(subscription, context), language),
		...(zone ? [phrases.office.inZone(zone)] : []),
		...(quiet ? [phrases.office.isQuiet(time(quiet.from), time(quiet.to))] : []),
		next.length === 0 ? phrases.office.nothingNext : phrases.office.nextPosts,
		...list(next.map((planned) => postLine(planned, context))),
		actions(
			{ label: phrases.office.change, ask: organiserDeed('announce') },
			muted
				? { label: phrases.office.unmute, ask: organiserDeed('announce unmute') }
				: { label: phrases.office.mute, ask: organiserDeed('announce mute') },
		),
	);
}

/** A year: the next three posts of an event that is far away are told too. */
const AHEAD = 366 * 24;

const kindsText = ({ kinds }: Subscription, context: DeedContext): string => {
	const { phrases } = context;
	const named = (kinds === 'all' ? kindsOf(context) : kinds).map(
		(kind) => phrases.announce.kinds[kind] ?? kind,
	);
	return new Intl.ListFormat(phrases.tag).format(named);
};

const time = (at: Temporal.PlainTime): string => at.toString({ smallestUnit: 'minute' });
