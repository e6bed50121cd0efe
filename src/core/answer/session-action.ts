/** A button that asks more about a session. */

import type { Programme, Session } from '../programme/programme.ts';
import type { Action } from './answer.ts';
import type { Voice } from './voice.ts';

/** The command about one session, or about the programme where there is just one. */
export function sessionAction(
	command: 'when' | 'speakers' | 'about',
	{ phrases, programme }: Pick<Voice, 'phrases'> & { programme: Programme },
	session: Session | undefined,
): Action {
	const named = session && programme.sessions.length > 1 ? ` ${session.key}` : '';
	return { label: phrases.actions[command], ask: `${command}${named}` };
}
