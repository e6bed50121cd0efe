/** English words that carry no question, and frequent ones in which no typo should be seen. */

export const ENGLISH_ENDINGS = 's, es, ies, y, e, ing, ed, al, ally, ic, ical, ics';

export const ENGLISH_NUMBERS =
	'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty';

export const ENGLISH_FILLERS = `
	a, an, the, this, that, these, those, there, here, it, its, itself, they, them, their, theirs, i, me, my, mine, we, us,
	our, ours, you, your, yours, u, ur, yall, to, of, in, on, at, for, with, by, as, into, onto, off, up, down, out,
	than, so, such, if, or, either, both, yet, already, ever, just, only, too, very, really, quite, exactly, actually,
	perhaps, maybe, again, once, more, most, some, few, other, others, another, same, own, between, within, during,
	is, are, was, were, be, been, being, am, isnt, arent, wasnt, do, does, did, doing, dont, doesnt, didnt, have, has, had,
	having, havent, hasnt, can, could, cant, cannot, couldnt, will, would, wont, wouldnt, shall, should, may, might, must,
	need, needs, needed, going, go, goes, gonna, get, gets, getting, got, let, lets, make, makes, take, takes, taking, place,
	taking place, take place, held, hold, s, t, m, re, ve, ll, d, im, ive, id, youre, theres, thats, dr, mr, mrs,
	ms, miss, prof, professor, sir, madam, please, pls, plz, plss, kindly, sorry, excuse, pardon, dear, friend, guys, folks, team,
	well, hmm, um, uh, er, erm, oh, ah, lol, haha, btw, fyi, asap, eh, right, yes, no, not, yeah, yep, nope, sure, bot, emcee,
	quick, quickly, question, questions, ask, asking, wonder, wondering, curious, idea, clue, wanna, want, wants, wanted, would like,
	like to, d like, love, love to, interested, interest, interesting, looking, look, see, seen, check, find, know, knows,
	remember, forgot, understand, understood, say, tell, give, show, send, answer, hear, heard, read, understand,
	student, students, teacher, journalist, researcher, delegate, participant, newbie, new, first time, myself, colleague, colleagues,
	boss, mom, kid, today is, world, everybody, everyone, precisely, approximately, roughly, about to, happen, happens, planned,
	official, officially, main, principal, current, present day, particular, specific, available online, thing, things,
	stuff, sub, sub lines, sublines, sub line, subline, family, official title, official name, exact, currently,
	regards, regarding, think, guess, believe, mind, possible, possibly, able, around, along, through, because, since,
	while, though, however, lot, lots, bit, little, much, many, good, fine, correct, true, false, real, still,
	use, used, using, work, works, working, called, call, name, named, names, word, words, sentence, line, way, e, g, eg, ie,
	etc, vs, versus, vs., per, via, amp, my friend, today pls, urgent, urgently, quick question, one more, one more thing, by the way,
	heck, hell, damn, earth, letters, letter, initials, actual, honestly, literally, basically, simply, again, ago, exist, exists,
	anyway, anyways, though, instead, soon, later on, already now, sort out, figure out, work out, mention me, help me, everything,
	help us, tell them, ready, possible to, supposed, allowed, meant, mean to, plan, planning, planned to, hoping, hope, try,
	trying, tried, attempt, invite, confirm, verify, double check, sure that, certain, curious about, quick one, briefly, convert,
	someone told me, they said, heard that, apparently, seems, seem, looks, sounds, ones, both of them, each other, whole,
	entire, total, altogether, overall, general, generally, usually, normally, always, never, often, sometimes, maybe also,
	plese, pleas, pleae, thsi, teh, hte, adn, taht, waht, whre, ths, yuo, abt, holds, useful, helpful, relevant, necessary, handy, text, share, provide, post, view, display, enumerate, recall, clarify, specify,
	identify, outline, discover, obtain, receive, require, required, start off, set, put, keep, bring up, point out, point me, direct me,
	wish, wishes, prefer, care, hereby, regarding this, concerning this, together, nearby, actually planned, r, q, n, b, else, upon, matter, two, three, four, five, six, seven, eight, nine, ten, giving, gives, gave, anything, something, watch, last, comes, come, short, brief, detailed, complete, full, co, st, nd, rd, th, part, parts, kind, kinds, sort, sorts, type, types, bro, dude, mate, man, hun, omg, wow, english
`;

/** Not answered, but spelt as meant. */
export const ENGLISH_ORDINARY = `
	fund, funds, funded, funding, find, fun, king, ring, sing, song, long, lung, hung, young, win, wins, won, winner, cup, world,
	whether, weather, form, from, films, film, wills, will, walls, falls, sash, says, said, salt, safe, save, same, some, come, came, madam,
	adapt, admin, atom, team, term, terms, home, house, hours, horse, course, source, cause, case, cases, base, bases, basis,
	price, prize, prince, twice, voice, choice, police, policy, peace, piece, place, plane, plan, plans, plant, plate, late, later, date,
	data, rate, rates, gate, game, games, name, fame, frame, face, fact, facts, fast, past, paste, post, most, cost, coast, boat,
	best, test, text, next, nest, west, east, north, south, rest, list, last, lost, host, ghost, guest, quest, queen, green, greek,
	great, treat, threat, thread, bread, break, speak, speaks, sweater, sweat, swear, wear, year, years, near, dear, fear, hear, heart, earth,
	art, arts, part, party, start, smart, chart, charge, change, chance, dance, dancer, singer, signer, sign, signs, song, songs, sport, sports, support,
	report, reporter, repeat, recent, recipe, record, reward, review, revenue, avenue, venue, menu, men, women, woman, human, humans, germany,
	music, magic, movie, movies, money, monkey, honey, joke, jokes, poem, poems, story, stories, news, paper, pizza, pasta, water, later,
	after, before, behind, below, above, under, over, other, mother, father, brother, sister, cousin, friend, friends, people, popular,
	simple, sample, single, signal, signals, animal, animals, annual, manual, actual, virtual, visual, usual, unusual, casual, causal,
	black, white, blue, red, yellow, brown, orange, color, colour, cook, book, books, look, cool, pool, tool, tools, fool, food, foot, feet, meet,
	meat, seat, seats, beat, heat, head, heads, lead, leads, leader, leaders, reader, header, trade, trader, grade, grader, great, capital, captain,
	president, resident, presidents, minister, ministers, king, queens, prime, crime, climb, time, times, tired, wired, weird, world, word, work, worker,
	worse, worst, worth, north, month, months, mouth, south, youth, truth, death, health, wealth, length, strength, depth, width, fifth, sixth,
	price, prices, stock, stocks, market, markets, bitcoin, crypto, currency, dollar, dollars, euro, euros, rich, richer, poor, door, floor, flour, four,
	state, states, christmas, easter, center, five, six, seven, eight, nine, ten, eleven, twelve, hundred, thousand, million, billion, zero, two, three, half, double, triple, third,
	second, minute, minutes, month, week, weeks, weekend, night, light, right, fight, sight, flight, might, height, weight, eight, straight,
	create, created, delete, deleted, update, updated, upload, download, install, write, writes, writing, draw, paint, print, point, points,
	count, country, county, court, court, could, cloud, loud, proud, ground, round, sound, found, bound, pound, wound, mount, mountain,
	football, soccer, tennis, basketball, cricket, olympics, match, matches, watch, catch, batch, patch, score, scored, store, stories, star, stars,
	car, cars, card, cards, care, cared, hard, yard, dark, park, mark, bank, banks, thank, tank, rank, blank, drink, think, thinks, thing, things,
	bring, spring, string, strong, wrong, along, belong, among, song, sing, single, angle, angel, eagle, google, apple, amazon, microsoft, facebook,
	computer, computers, phone, phones, laptop, screen, server, service, services, serve, server, network, networks, software, hardware, driver,
	model, models, drive, drives, dive, live, lives, life, wife, knife, five, give, gives, given, love, lover, move, moved, moves, prove, improve, approve, above, shove,
	true, truck, trick, track, train, trains, brain, rain, pain, plain, explain, remain, contain, obtain, certain, curtain, captain, mountain,
	sell, sells, tell, tells, well, bell, cell, spell, smell, shell, hell, help, held, field, build, building, built, guilt, quit, quite, quiet,
	write, site, sites, side, sides, wide, ride, hide, guide, inside, outside, beside, decide, provide, provider, divide, video, radio, studio, audio,
	attack, attacks, target, targets, budget, budgets, gadget, ticket, rocket, pocket, socket, market, basket, planet, planets, internet, cabinet,
	space, speed, spend, spent, spread, special, species, specific, social, society, sorry, worry, hurry, carry, marry, merry, sherry, cherry, berry,
	expert, experts, export, import, important, airport, passport, transport, sport, port, pork, fork, cork, corn, born, horn, morn, worn, torn, iron,
	female, females, male, males, gender, sender, tender, render, lender, leader, ladder, bladder, older, elder, holder, folder, order, border,
	win, wing, wings, swing, swim, swims, swimming, running, winning, training, gaming, meaning, morning, evening, nothing, something, anything,
	everything, wedding, building, feeling, ceiling, selling, telling, calling, falling, walking, talking, working, looking, cooking, booking,
	learn, learns, yearn, earn, earns, early, yearly, nearly, clearly, really, family, familiar, similar, summer, winter, autumn, spring
`;
