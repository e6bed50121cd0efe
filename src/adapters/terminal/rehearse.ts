/** `emcee rehearse`: the transcript of the whole event, as the channels would read it. */

import { destinationText } from '../../core/announce/destination.ts';
import { postingOf } from '../../core/announce/postings.ts';
import type { Rehearsed } from '../../core/announce/rehearsal.ts';
import { plain } from '../../core/answer/plain.ts';
import type { Programme } from '../../core/programme/programme.ts';

export function transcript(rehearsed: readonly Rehearsed[], programme: Programme): string {
	return [title(rehearsed), ...rehearsed.map((one) => scene(one, programme))].join('\n\n');
}

function title(rehearsed: readonly Rehearsed[]): string {
	const channels = new Set(rehearsed.map(({ planned }) => destinationText(planned.destination)));
	const messages = counted(rehearsed.length, 'message');
	return `REHEARSAL: ${messages} to ${counted(channels.size, 'channel')}. Nothing is posted.`;
}

function scene({ planned, answer }: Rehearsed, programme: Programme): string {
	const { local, destination, kind } = postingOf(planned, programme, () => answer);
	const words = plain(answer)
		.split('\n')
		.map((line) => `    ${line}`);
	return [
		`${local.slice(0, 16).replace('T', ' ')} ${local.slice(19)}  ${destination}  (${kind})`,
		...words,
	].join('\n');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
