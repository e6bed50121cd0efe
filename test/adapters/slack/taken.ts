/** What the strict stand-in makes of an answer; fails where Slack would refuse, ping or show broken markup. */

import { expect } from 'vitest';
import { render } from '../../../src/adapters/slack/render.ts';
import type { Answer } from '../../../src/core/answer/answer.ts';
import { carelessness, Posted, readMessage } from '../../standins/slack/message.ts';

export function taken(given: Answer): Posted[] {
	return render(given).map((message) => {
		const reading = readMessage(Posted, { channel: 'C1', ...message });
		if (reading.kind === 'refused') throw new Error(reading.why);
		expect(carelessness(reading.content)).toEqual([]);
		return reading.content;
	});
}
