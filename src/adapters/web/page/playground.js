/**
 * Spares the reload: sends the form in the background and puts the answer in place.
 *
 * The form says everything there is to know, so the address, the answer and a reload always agree; without
 * this script the browser sends the same form itself.
 */

import { recall, remember } from './history.js';

const form = find('#asking', HTMLFormElement);
const field = find('#ask', HTMLInputElement);
const zone = find('[name=zone]', HTMLSelectElement);
const answer = find('#answer', HTMLElement);
const notice = find('#notice', HTMLElement);
const spoken = find('#spoken', HTMLElement);

let latest = new AbortController();

form.addEventListener('submit', async (event) => {
	event.preventDefault();
	const { submitter } = event;
	const view = submitter?.closest('.view')?.id;
	if (submitter instanceof HTMLButtonElement && submitter.name === 'tap') field.value = submitter.value;
	remember(field.value);
	if (!(await ask())) return;
	history.pushState(null, '', addressOf(formFields()));
	if (view) find(`#${view}`, HTMLElement).focus();
	else field.select();
});

form.addEventListener('change', async ({ target }) => {
	if (target === field || !(await ask())) return;
	history.replaceState(null, '', addressOf(formFields()));
});

field.addEventListener('keydown', (event) => {
	const line = recall(event.key, field.value);
	if (line === undefined) return;
	event.preventDefault();
	field.value = line;
});

/** Going back shows the page of that address as the server tells it. */
addEventListener('popstate', () => location.reload());

offerAllZones();
if (location.search === '') chooseOwnZone();

/** False when there is no answer to show; the notice says why. */
async function ask() {
	latest.abort();
	latest = new AbortController();
	const told = await send(latest.signal);
	if (!told) return false;
	notice.textContent = told.ok ? '' : told.text;
	if (told.ok) show(told.text);
	return told.ok;
}

/**
 * Undefined when a later question overtook this one.
 * @param {AbortSignal} signal
 */
async function send(signal) {
	const headers = { 'content-type': 'application/json' };
	try {
		const response = await fetch('/api/ask', {
			method: 'POST',
			headers,
			body: JSON.stringify(formFields()),
			signal,
		});
		return { ok: response.ok, text: await response.text() };
	} catch {
		if (signal.aborted) return undefined;
		return { ok: false, text: 'Emcee does not answer. Is it still running?' };
	}
}

/**
 * The server escaped every text in it. Only the plain view is spoken: the three say the same.
 * @param {string} html
 */
function show(html) {
	answer.innerHTML = html;
	spoken.textContent = find('#plain .screen', HTMLElement).textContent;
}

function formFields() {
	return Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));
}

/** @param {Record<string, string>} fields */
function addressOf(fields) {
	return `/?${new URLSearchParams(fields)}`;
}

function offerAllZones() {
	const regions = Map.groupBy(Intl.supportedValuesOf('timeZone'), (id) => id.split('/')[0] ?? id);
	for (const [region, ids] of regions) {
		const group = document.createElement('optgroup');
		group.label = region;
		group.append(...ids.map((id) => new Option(id.slice(region.length + 1).replaceAll('_', ' ') || id, id)));
		zone.append(group);
	}
}

function chooseOwnZone() {
	const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
	if (own === zone.value || ![...zone.options].some(({ value }) => value === own)) return;
	zone.value = own;
	void ask();
}

/**
 * @template {Element} E
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
function find(selector, type) {
	const found = document.querySelector(selector);
	if (found instanceof type) return found;
	throw new Error(`The page has no ${selector}.`);
}
