/** Puts the announcing side together: who acts and what is done. */

import type { Deed, Outcome, Submission } from './announce/deed.ts';
import { edit, submitEdit, undo } from './announce/deeds/amend.ts';
import { announce, submitAnnounce } from './announce/deeds/announce.ts';
import { broadcast, confirm, discard, submitBroadcast } from './announce/deeds/broadcast.ts';
import { type DeedContext, type Does, said } from './announce/deeds/context.ts';
import { remind } from './announce/deeds/remind.ts';
import { showPlan, status } from './announce/deeds/status.ts';
import type { Announcer } from './announcer.ts';
import { timeWords } from './answer/time.ts';
import { ORGANISER_DEEDS } from './commands.ts';
import type { Languages } from './language.ts';
import type { Asker } from './people/asker.ts';
import { isOrganiser } from './people/organisers.ts';
import type { Clock, Log } from './ports.ts';
import type { Programme } from './programme/programme.ts';
import { speak } from './speak.ts';

type Parts = Omit<DeedContext, 'programme' | 'locale' | 'phrases' | 'times' | 'now'> & {
	/** As it is loaded at that moment. */
	programme(): Programme;
	languages: Languages;
	locale: DeedContext['locale'];
	clock: Clock;
	log: Log;
};

const ORGANISERS: Record<string, Does> = {
	announce,
	plan: showPlan,
	broadcast,
	confirm,
	discard,
	edit,
	undo,
	status,
};

const MEMBERS: Record<string, Does> = { remind };

export function createAnnouncer({ programme, languages, locale, clock, log, ...parts }: Parts): Announcer {
	const contextFor = (asker: Asker): DeedContext => {
		const [spoken, { phrases }] = speak(languages, asker, locale);
		return {
			...parts,
			programme: programme(),
			locale: spoken,
			phrases,
			times: timeWords(phrases),
			now: clock.now(),
		};
	};
	const safely = async (asker: Asker, run: (context: DeedContext) => Promise<Outcome>): Promise<Outcome> => {
		const context = contextFor(asker);
		try {
			return await run(context);
		} catch (error) {
			log.error('something could not be done', { error });
			return said(context, context.phrases.trouble);
		}
	};
	return {
		act: (deed) => safely(deed.asker, (context) => perform(deed, context)),
		submit: (submission) => safely(submission.asker, (context) => takeIn(submission, context)),
	};
}

function perform(deed: Deed, context: DeedContext): Promise<Outcome> {
	const [name = ''] = deed.text.trim().split(/\s+/);
	const argument = deed.text.trim().slice(name.length).trim();
	const own = MEMBERS[name.toLowerCase()];
	if (own) return own(deed, argument, context);
	if (!isOrganiser(deed.by, context.organisers)) return refused(context);
	const does = ORGANISERS[name.toLowerCase()];
	if (does) return does(deed, argument, context);
	const known = ORGANISER_DEEDS.map((one) => one.name).join(', ');
	const { office } = context.phrases;
	return Promise.resolve(said(context, name === '' ? office.deeds(known) : office.unknownDeed(name, known)));
}

async function takeIn(submission: Submission, context: DeedContext): Promise<Outcome> {
	if (!isOrganiser(submission.by, context.organisers)) return refused(context);
	const [form = '', id = ''] = submission.form.split(' ');
	switch (form) {
		case 'announce':
			return submitAnnounce(submission, context);
		case 'broadcast':
			return submitBroadcast(submission, id, context);
		case 'edit':
			return submitEdit(submission, id, context);
		default:
			return said(context, context.phrases.office.expired);
	}
}

const refused = async (context: DeedContext): Promise<Outcome> =>
	said(context, context.phrases.office.noRight);
