/**
 * The page itself. The server fills it in whole, so every question has an address to share and the form
 * works without the script; page/playground.js only spares the reload.
 */

import { html } from 'hono/html';
import { answerViews } from './answer-views.ts';
import { type Asking, LONGEST_QUESTION } from './asking.ts';
import {
	commandOptions,
	exampleButtons,
	languageOptions,
	momentOptions,
	wallTime,
	zoneOptions,
} from './choices.ts';
import type { WebOptions } from './options.ts';
import type { Markup } from './previews/markup.ts';
import { FORM } from './previews/tap-button.ts';

const STYLES = ['style', 'platforms', 'slack', 'discord'];

export function page(options: WebOptions, asking: Asking): Markup {
	const { title } = options.event;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Emcee playground</title>
<link rel="icon" href="/icon.svg">
${STYLES.map((name) => html`<link rel="stylesheet" href="/${name}.css">`)}
<script type="module" src="/playground.js"></script>
</head>
<body>
<header class="page-header">
<h1>Emcee</h1>
<p>Ask about <b dir="auto">${title}</b> and see the answer as each chat shows it.</p>
</header>
<main>
${form(options, asking)}
<p id="notice" role="alert"></p>
<p id="spoken" class="unseen" role="status"></p>
<div id="answer">${answerViews(options, asking)}</div>
</main>
<footer class="page-footer">
<p>Nothing you type here is sent to Slack or Discord. To connect them, put their tokens in <code>.env</code>.</p>
</footer>
</body>
</html>`;
}

function form({ emcee, event, clock, locales }: WebOptions, asking: Asking): Markup {
	const asker = { ...(asking.locale && { locale: asking.locale }), platformLocale: asking.platformLocale };
	return html`<search>
<form id="${FORM}" action="/" autocomplete="off">
<label for="ask">Your question, or a command</label>
<div class="ask">
<input id="ask" name="ask" value="${asking.text}" list="commands" maxlength="${LONGEST_QUESTION}" dir="auto"
 placeholder="Ask in your own words" enterkeyhint="send" autofocus>
<button class="primary">Ask</button>
</div>
<datalist id="commands">${commandOptions(emcee, asker)}</datalist>
<div class="examples" role="group" aria-label="Examples">${exampleButtons(emcee, asker)}</div>
<div class="choices">
<label>Language <select name="locale">${languageOptions(asking, locales)}</select></label>
<label>Time zone <select name="zone">${zoneOptions(asking, event)}</select></label>
<label>Clock <select name="moment">${momentOptions(asking, event)}</select></label>
<label class="wall">Date and time <input type="datetime-local" name="wall"
 value="${wallTime(asking, event, clock.now())}" min="1900-01-01T00:00" max="2199-12-31T23:59"></label>
</div>
</form>
</search>`;
}
