/** Where organisers act on Slack: `/event-admin`, and the forms that it opens. Acknowledged before anything is done. */

import type { App, ViewSubmitAction } from '@slack/bolt';
import { asDeed, ORGANISER_COMMAND, organiserDeed } from '../../core/commands.ts';
import type { Log } from '../../core/ports.ts';
import type { Acting } from './acting.ts';
import { asWritten } from './inbound.ts';
import { FORM, readView } from './modal.ts';
import { told } from './told.ts';

export function listenToOrganisers(app: App, acting: Acting, log: Log): void {
	app.command(`/${ORGANISER_COMMAND}`, async ({ command, ack }) => {
		const wanted = asDeed(organiserDeed(asWritten(command.text)));
		const { user_id: user, channel_id: channel, response_url: responseUrl, trigger_id: trigger } = command;
		await told(log, async () => {
			await ack();
			if (wanted) await acting.act(wanted, { user, channel, responseUrl }, trigger);
		});
	});

	app.view<ViewSubmitAction>({ callback_id: new RegExp(`^${FORM}`, 'u') }, async ({ ack, body, view }) => {
		const { origin, ...filledIn } = readView(view);
		await told(log, async () => {
			await ack();
			await acting.submit(view.id, filledIn, { user: body.user.id, ...origin }, body.trigger_id);
		});
	});
}
