/**
 * Every question Emcee can answer, as a value: whatever was typed, tapped or chosen becomes one of these.
 *
 * Things are named by their keys in the programme (`Person.key`, `Session.key`, `Code.code`), so that a
 * question can be logged, compared in a test and printed by `ask --jsonl`.
 */

export type CodeRef = { vocabulary: string; code: string };

/** `said` is how the asker put it: "New York". */
export type AskedZone = { id: string; said: string };

export type Question =
	| { kind: 'help' }
	| { kind: 'greeting' }
	| { kind: 'thanks' }
	/** Who speaks, who moderates, how many, from where. Without a session: of the whole programme. */
	| {
			kind: 'speakers';
			part: 'everyone' | 'speakers' | 'moderators';
			aspect: SpeakersAspect;
			session?: string;
	  }
	/** People found by `asked`; several by name are asked back, several by organisation are the answer. */
	| {
			kind: 'person';
			asked: string;
			by: 'name' | 'organisation' | 'role' | 'country';
			people: readonly string[];
	  }
	/** With `person`: when that one speaks, which a session without a time for each person does not tell. */
	| { kind: 'when'; aspect: WhenAspect; session?: string; zone?: AskedZone; person?: string }
	/** Several when the asked words fit several codes: "the line about health". */
	| { kind: 'code'; asked: string; codes: readonly CodeRef[] }
	/** Looks like a code of this vocabulary, but there is none: "C12". */
	| { kind: 'no-such-code'; asked: string; vocabulary: string }
	| { kind: 'term'; asked: string; terms: readonly string[] }
	/** Which goals, which action lines; with a code, whether that one is among them. */
	| { kind: 'codes'; vocabularies: readonly string[]; code?: CodeRef; session?: string }
	/** What background links this code to: "which goals does e-agriculture serve". */
	| { kind: 'related'; code: CodeRef; vocabulary: string }
	| { kind: 'register' }
	| { kind: 'deadline' }
	/** What it is about; with a session, that one. */
	| { kind: 'about'; session?: string }
	/** What the programme's texts say about these words; `passages` are indexes into Event.abstract. */
	| { kind: 'passage'; asked: string; event: string; passages: readonly number[] }
	/** An organisers' own answer: index into Event.faq. */
	| { kind: 'faq'; event: string; index: number }
	/** The asker quoted a slip of the source: index into Event.corrections. */
	| { kind: 'correction'; event: string; index: number }
	| { kind: 'links' }
	| { kind: 'organisers' }
	/** `asked` words for the title, `sessions` those found; with `span`, now or next by the clock. */
	| { kind: 'sessions'; span: 'all' | 'now' | 'next'; sessions?: readonly string[]; asked?: string }
	| Unknown;

export type SpeakersAspect = 'list' | 'count' | 'organisations';

/** `all` tells everything; the others put one thing first. */
export type WhenAspect = 'all' | 'start' | 'end' | 'duration' | 'day' | 'started' | 'over' | 'left';

/** Emcee abstains: why, and the nearest things it does know. */
export type Unknown = {
	kind: 'unknown';
	asked: string;
	reason: UnknownReason;
	near: readonly Question[];
};

export type UnknownReason =
	/** Nothing was asked: empty, only emoji. */
	| 'empty'
	/** A fair question about an event, but the programme does not say. `topic` names it in the phrases. */
	| { topic: AbsentTopic }
	/** About a known person, but not what the programme tells of them: "how old is Jelassi". */
	| { person: string }
	/** Nobody, no code, no term, no session of that name. */
	| { nothing: 'person' | 'code' | 'session' }
	/** A wish to ping everyone, to change facts, to ignore instructions. */
	| 'refused'
	| 'not-understood';

/** What members ask of every event and programmes often leave out. */
export const ABSENT_TOPICS = [
	'place',
	'join-link',
	'in-person',
	'interpretation',
	'recording',
	'slides',
	'contact',
	'cost',
	'capacity',
	'eligibility',
	'certificate',
	'accessibility',
	'order-of-speaking',
	'talk-contents',
	'country',
	'biography',
	'wifi',
	'food',
	'dress',
	'visa',
	'parking',
	'weather',
	'social-media',
	'outcome',
	'other-event',
] as const;

export type AbsentTopic = (typeof ABSENT_TOPICS)[number];

/** What was understood, and by which rule and words: `ask --explain` prints `because`. */
export type Understanding = {
	/** At least one; several for a compound question, in the asked order. */
	questions: readonly [Question, ...Question[]];
	because: readonly string[];
};
