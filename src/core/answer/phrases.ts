/**
 * Everything Emcee says in its own words, as one type: a language that lacks a phrase does not compile.
 *
 * Phrases get finished pieces (names, days, distances) and put a sentence around them; a language decides
 * itself on order, plural and punctuation.
 */

import type { DeliveryState } from '../announce/ledger.ts';
import type { AbsentTopic } from '../ask/question.ts';
import type { CommandName, DeedName, OptionName } from '../commands.ts';
import type { Tense } from './tense.ts';
import type { Wording } from './time.ts';

export type Phrases = Wording & {
	/** What each command does, at most 100 characters (Discord's limit for a description). */
	commands: Record<CommandName | DeedName, string>;
	/** The option's name as a member reads it, and what to put in. */
	options: Record<OptionName, { name: string; description: string }>;
	/** What `/event` is for, at most 100 characters. */
	commandSummary: string;
	/** What `/event-admin` is for, at most 100 characters. */
	organiserSummary: string;
	/** Labels of buttons. */
	actions: Record<
		'speakers' | 'when' | 'register' | 'about' | 'links' | 'help' | 'sessions' | 'organisers',
		string
	> & {
		who(name: string): string;
		what(code: string): string;
	};
	source: string;
	/** "Shown in French." */
	shownIn(language: string): string;
	/** Said of what is explained but not part of the programme. */
	background: string;
	unverified: string;
	trouble: string;
	/** Said instead of doing something that has to be remembered. */
	storeAway: string;
	people: {
		title: string;
		speakers: string;
		moderators: string;
		speaker: string;
		moderator: string;
		countries: string;
		noBiography: string;
		none: string;
		noModerators: string;
		count(speakers: number, moderators: number): string;
		found(people: number): string;
		more(people: number): string;
		/** Several people of one name. */
		which(asked: string): string;
		/** Everyone of an organisation, a role, a country. */
		from(asked: string): string;
	};
	when: {
		yourTime: string;
		inPlace(place: string): string;
		duration: string;
		lasts(duration: string, minutes: number): string;
		status: string;
		room: string;
		/** Said of one person among several of a session. */
		noSlots: string;
		starts(distance: string): string;
		running(start: string, end: string): string;
		ended(distance: string): string;
		startsAt(tense: Tense, moment: string): string;
		endsAt(tense: Tense, moment: string): string;
		isOn(tense: Tense, day: string, distance: string): string;
		hasStarted(tense: Tense, status: string): string;
		isOver(tense: Tense, status: string): string;
	};
	sessions: {
		title: string;
		now: string;
		next: string;
		nothingNow: string;
		allOver: string;
		count(sessions: number): string;
		more(sessions: number): string;
	};
	codes: {
		short: string;
		printed: string;
		facilitators: string;
		disputed: string;
		unrelated: string;
		among: string;
		amongAll(vocabulary: string): string;
		taggedSessions(sessions: number): string;
		oneOf(vocabulary: string): string;
		parts(count: number): string;
		fitting(asked: string): string;
		tags(count: number, vocabulary: string): string;
		tagsAll(count: number, vocabulary: string): string;
		notTagged(count: number, vocabulary: string): string;
		isTagged(code: string): string;
		isNotTagged(code: string): string;
		relatedTo(code: string): string;
		relatedHeading(code: string, relations: string): string;
	};
	register: {
		title: string;
		link: string;
		/** The link once registration has closed. */
		form: string;
		conditions: string;
		deadline: string;
		closed: string;
		/** Of a deadline that has passed. */
		hourUnknown: string;
		lastDay: string;
		noHour: string;
		forWhat(what: string): string;
		open(until: string): string;
		closesAt(moment: string, distance: string): string;
	};
	about: {
		number(number: string): string;
		correction(printed: string, meant: string): string;
	};
	/** What is posted unasked. */
	announce: {
		/** Kinds by the id of their rule, to choose from; a rule without words here is shown by its id. */
		kinds: Readonly<Record<string, string>>;
		/** Headings. `what` is a title; of several sessions their number, which `sessions` tells too. */
		starts(what: string, distance: string, sessions: number): string;
		startsNow(what: string, sessions: number): string;
		started(what: string, distance: string, sessions: number): string;
		ended(what: string, distance: string, sessions: number): string;
		closes(what: string, distance: string): string;
		closed(what: string, distance: string): string;
		/** "Today: Tuesday, 31 January 2023" */
		digest(distance: string, day: string): string;
		closing: string;
		/** Said once above or below times that stand without their zone. */
		timesIn(zone: string): string;
		reminder(event: string): string;
		/** To organisers, with the remedy; each line is a paragraph. */
		undelivered(where: string, why: string, words: string): string;
		/** Above a message of a rehearsal. */
		rehearsal(where: string, moment: string): string;
	};
	/** What organisers read. */
	office: {
		noRight: string;
		notAChannel: string;
		deeds(known: string): string;
		unknownDeed(typed: string, known: string): string;
		announceTitle: string;
		save: string;
		kinds: string;
		language: string;
		zone: string;
		quiet: string;
		badZone(typed: string): string;
		badQuiet(typed: string): string;
		notSubscribed: string;
		stopped: string;
		muted: string;
		hears(kinds: string, language: string): string;
		inZone(zone: string): string;
		isQuiet(from: string, to: string): string;
		nextPosts: string;
		nothingNext: string;
		change: string;
		mute: string;
		unmute: string;
		planTitle: string;
		morePosts(count: number): string;
		statusTitle: string;
		keptIn(store: string): string;
		nextPost: string;
		troubles: string;
		noTroubles: string;
		lastSent: string;
		acts: string;
		states: Record<DeliveryState, string>;
		broadcastTitle: string;
		editTitle: string;
		words: string;
		to: string;
		everyChannel(count: number): string;
		ping: string;
		pingNobody: string;
		pingEveryone: string;
		toPreview: string;
		preview: string;
		goesTo(count: number): string;
		more(count: number): string;
		fits(messages: number, characters: number): string;
		asOn(platform: string): string;
		noPlatform(platform: string): string;
		pings: string;
		pingsNobody: string;
		send(count: number): string;
		discard: string;
		discarded: string;
		nothingToSend: string;
		sending(count: number): string;
		sentTo(sent: number, all: number): string;
		expired: string;
		edit: string;
		edited(count: number): string;
		undo: string;
		undone(count: number): string;
		nothingToUndo: string;
		withdrawn: string;
		reworded: string;
	};
	remind: {
		how: string;
		tenMinutes: string;
		start: string;
		deadline: string;
		list: string;
		past: string;
		which: string;
		noDeadline: string;
		closed: string;
		/** `what` is empty when its name is not known. */
		arranged(moment: string, what: string): string;
		entry(number: number, moment: string, what: string): string;
		noNumber(typed: string, last: number): string;
		none: string;
		title: string;
		cancel(number: number): string;
		cancelled(count: number): string;
		byYou: string;
	};
	links: { title: string };
	organisers: { title: string };
	help: {
		title(event: string): string;
		intro: string;
		freeText: string;
		hello(event: string): string;
		welcome: string;
	};
	unknown: {
		empty: string;
		refused: string;
		notUnderstood: string;
		/** Above what was perhaps meant, after a name or a code that nothing fits. */
		meant: string;
		/** Above what can be told instead. */
		instead: string;
		/** Above links that may tell. */
		mayTell: string;
		/** "The programme does not say … ." */
		topic(topic: string): string;
		aboutPerson(name: string): string;
		nothing: Record<'person' | 'code' | 'session', (asked: string) => string>;
		noSuchCode(asked: string): string;
		range(vocabulary: string, count: number, first: string, last: string): string;
	};
	/** Completes "The programme does not say …". */
	topics: Record<AbsentTopic | 'registration' | 'deadline' | 'links' | 'organisers', string>;
};
