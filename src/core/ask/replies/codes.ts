/** What a code means, which codes a session is tagged with, and what background links codes. */

import { type Block, type Field, text } from '../../answer/answer.ts';
import { heading, line, list, note } from '../../answer/blocks.ts';
import { languageNote, say } from '../../answer/voice.ts';
import type { Tagging } from '../../programme/programme.ts';
import type { Relations, Vocabulary } from '../../programme/vocabulary.ts';
import type { Question } from '../question.ts';
import {
	codeLabel,
	codeLine,
	findCode,
	type KnownCode,
	partsOf,
	printedTitle,
	wholes,
} from './code-words.ts';
import { type Draft, oneSession, type ReplyContext } from './context.ts';
import { nothingKnown } from './unknown.ts';

export function replyCode(question: Extract<Question, { kind: 'code' }>, context: ReplyContext): Draft {
	const known = question.codes.flatMap((ref) => findCode(context.programme, ref) ?? []);
	const [only, ...others] = known;
	if (!only) return nothingKnown('code', question.asked, [], context);
	if (others.length === 0) return { kind: 'code', blocks: card(only, context) };
	return {
		kind: 'code',
		blocks: [
			heading(context.phrases.codes.fitting(question.asked)),
			...list(known.map((one) => [text(withWhole(one, context))])),
			{
				kind: 'actions',
				items: known.slice(0, 5).map((one) => ({ label: codeLabel(one), ask: `what ${codeLabel(one)}` })),
			},
		],
	};
}

function card(known: KnownCode, context: ReplyContext): readonly Block[] {
	const { phrases, programme } = context;
	const { vocabulary, code } = known;
	const parts = partsOf(vocabulary, code);
	const printed = printedTitle(programme, known);
	const fields: Field[] = [
		...(code.short ? [{ label: phrases.codes.short, value: [text(say(context, code.short))] }] : []),
		...(printed ? [{ label: phrases.codes.printed, value: [text(printed)] }] : []),
		...(code.facilitators.length === 0
			? []
			: [{ label: phrases.codes.facilitators, value: [text(code.facilitators.join(', '))] }]),
	];
	return [
		heading(withWhole(known, context)),
		line(phrases.codes.oneOf(say(context, vocabulary.name))),
		...(fields.length === 0 ? [] : [{ kind: 'fields', items: fields } as const]),
		...(parts.length === 0 ? [] : [line(phrases.codes.parts(parts.length))]),
		...list(parts.map((part) => [text(codeLine({ vocabulary, code: part }, context))])),
		...taggedLine(known, context),
		...languageNote(context, code.title),
		{ kind: 'actions', items: relatedActions(known, context) },
	];
}

/** A part is named with its whole: "C7 · ICT applications …" above "C7 E-HEA · E-health". */
function withWhole({ vocabulary, code }: KnownCode, context: ReplyContext): string {
	const whole = code.partOf && findCode(context.programme, { vocabulary: vocabulary.id, code: code.partOf });
	const own = codeLine({ vocabulary, code }, context);
	return whole ? `${own} (${codeLine(whole, context)})` : own;
}

function taggedLine({ vocabulary, code }: KnownCode, context: ReplyContext): readonly Block[] {
	const { phrases, programme } = context;
	const meant = new Set([code, ...partsOf(vocabulary, code)]);
	const tagged = programme.sessions.flatMap((session) =>
		session.taggings.filter((tagging) => tagging.codes.some((one) => meant.has(one))),
	);
	if (tagged.length === 0) return [];
	const name = say(context, vocabulary.name);
	const unranked = tagged.every(({ all }) => all);
	if (programme.sessions.length === 1)
		return [line(unranked ? phrases.codes.amongAll(name) : phrases.codes.among)];
	return [line(phrases.codes.taggedSessions(tagged.length))];
}

function relatedActions({ vocabulary, code }: KnownCode, { phrases, programme }: ReplyContext) {
	const label = codeLabel({ vocabulary, code });
	const related = programme.relations.flatMap(({ from, to }) => {
		const other = from === vocabulary.id ? to : to === vocabulary.id ? from : undefined;
		return programme.vocabularies.filter(({ id }) => id === other);
	});
	return [
		...related.map(({ name }) => {
			const words = typeof name === 'string' ? name : (name.en ?? '');
			return { label: phrases.codes.relatedTo(label), ask: `ask which ${words} are related to ${label}` };
		}),
		{ label: phrases.actions.about, ask: 'about' },
	];
}

/** Which goals, which action lines: as tagged, in the order of the vocabulary, never ranked. */
export function replyCodes(question: Extract<Question, { kind: 'codes' }>, context: ReplyContext): Draft {
	const session = oneSession(context, question.session);
	const sessions = session ? [session] : context.programme.sessions;
	const vocabularies = context.programme.vocabularies.filter(({ id }) => question.vocabularies.includes(id));
	const asked = question.code && findCode(context.programme, question.code);
	if (asked)
		return {
			kind: 'codes',
			blocks: membership(
				asked,
				sessions.flatMap(({ taggings }) => taggings),
				context,
			),
		};
	return {
		kind: 'codes',
		blocks: vocabularies.flatMap((vocabulary) => {
			const taggings = sessions.flatMap((one) =>
				one.taggings.filter((tagging) => tagging.vocabulary.id === vocabulary.id),
			);
			return listing(vocabulary, taggings, context);
		}),
	};
}

function membership(asked: KnownCode, taggings: readonly Tagging[], context: ReplyContext): readonly Block[] {
	const { phrases } = context;
	const mine = taggings.filter(({ codes }) => codes.includes(asked.code));
	const label = codeLabel(asked);
	const ranked = mine.some(({ all }) => !all);
	return [
		line(mine.length > 0 ? phrases.codes.isTagged(label) : phrases.codes.isNotTagged(label)),
		...(mine.length === 0 || ranked
			? []
			: [line(phrases.codes.amongAll(say(context, asked.vocabulary.name)))]),
		line(withWhole(asked, context)),
	];
}

function listing(
	vocabulary: Vocabulary,
	taggings: readonly Tagging[],
	context: ReplyContext,
): readonly Block[] {
	const { phrases } = context;
	const name = say(context, vocabulary.name);
	const tagged = new Set(taggings.flatMap(({ codes }) => codes));
	const shown = vocabulary.codes.filter((code) => tagged.size === 0 || tagged.has(code));
	const all = taggings.length > 0 && taggings.every((tagging) => tagging.all);
	const intro =
		tagged.size === 0 ? phrases.codes.notTagged : all ? phrases.codes.tagsAll : phrases.codes.tags;
	const items = shown.map((code) => [text(titleLine({ vocabulary, code }, context))]);
	return [
		heading(name),
		line(intro(shown.length, name)),
		...list(items),
		...languageNote(context, vocabulary.name),
	];
}

/** In a listing of the programme's tags the printed title stands; elsewhere the official one. */
function titleLine(known: KnownCode, context: ReplyContext): string {
	const printed = printedTitle(context.programme, known);
	return printed ? `${codeLabel(known)} · ${printed}` : codeLine(known, context);
}

/** Background, not the programme: said with its source, doubts marked. */
export function replyRelated(question: Extract<Question, { kind: 'related' }>, context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const asked = findCode(programme, question.code);
	const relations = programme.relations.find(({ from, to }) => {
		const ends = [from, to];
		return ends.includes(question.code.vocabulary) && ends.includes(question.vocabulary);
	});
	const target = programme.vocabularies.find(({ id }) => id === question.vocabulary);
	if (!asked || !relations || !target) return nothingKnown('code', question.code.code, [], context);
	const forward = relations.from === question.code.vocabulary;
	const family = [asked.code, ...partsOf(asked.vocabulary, asked.code)].map(({ code }) => code);
	const links = linkedTo(family, forward, relations);
	const items = target.codes.flatMap((code) => {
		const link = links.get(code.code);
		const doubt = link?.disputed ? ` (${phrases.codes.disputed})` : '';
		return link ? [[text(`${codeLine({ vocabulary: target, code }, context)}${doubt}`)]] : [];
	});
	const source = relations.source
		? [text(' '), { kind: 'link', text: phrases.source, url: relations.source } as const]
		: [];
	return {
		kind: 'code',
		blocks: [
			heading(phrases.codes.relatedHeading(withWhole(asked, context), say(context, relations.name))),
			...(items.length === 0 ? [line(phrases.codes.unrelated)] : list(items)),
			note([text(`${phrases.background} ${say(context, relations.note)}`), ...source]),
			{
				kind: 'actions',
				items:
					wholes(target).length === 0 ? [] : [{ label: codeLabel(asked), ask: `what ${codeLabel(asked)}` }],
			},
		],
	};
}

/** A family is linked to what its parts are linked to; a link that only some sources give is in doubt. */
function linkedTo(family: readonly string[], forward: boolean, { rows, disputed }: Relations) {
	const links = Object.entries(rows)
		.flatMap(([from, tos]) => tos.map((to) => (forward ? { from, to } : { from: to, to: from })))
		.filter(({ from }) => family.includes(from));
	const inDoubt = ({ from, to }: { from: string; to: string }): boolean =>
		disputed.some(([row, column]) =>
			forward ? row === from && column === to : row === to && column === from,
		);
	const byCode = Map.groupBy(links, ({ to }) => to);
	return new Map([...byCode].map(([code, given]) => [code, { disputed: given.every(inDoubt) }]));
}

export function replyTerm(question: Extract<Question, { kind: 'term' }>, context: ReplyContext): Draft {
	const { phrases, programme } = context;
	const terms = question.terms.flatMap((name) => programme.terms.filter(({ term }) => term === name));
	if (terms.length === 0) return nothingKnown('code', question.asked, [], context);
	return {
		kind: 'term',
		blocks: terms.flatMap((term) => {
			const expansion = term.expansion && say(context, term.expansion);
			return [
				heading(expansion && expansion !== term.term ? `${term.term} — ${expansion}` : term.term),
				line(say(context, term.text)),
				...(term.relation ? [line(say(context, term.relation))] : []),
				note([text(term.verified ? phrases.background : phrases.unverified)]),
				...languageNote(context, term.text),
			];
		}),
	};
}
