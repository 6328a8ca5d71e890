/** Short forms of given names, after the name: they make people alike, never the same. */
const NICKNAMES = `alexander alex sasha xander, alexandra alex sandra, andrew andy drew, anthony tony, barbara barb babs, benjamin ben, catherine cathy kate katie, charles charlie chuck, christian chris,
christina chris tina, christopher chris kit, daniel dan danny, david dave, deborah deb debbie, donald don, dorothy dot, edward ed eddie ned ted, elizabeth liz beth betty eliza lisa, francis frank,
frederick fred, gabriel gabe, gerald gerry jerry, gregory greg, harold harry hal, henry harry hank, jacob jake, james jim jimmy jamie, jeffrey jeff, jennifer jen jenny, jessica jess, john jack johnny,
jonathan jon, joseph joe, joshua josh, katherine kate kathy katie, kenneth ken, lawrence larry, leonard leo len, margaret maggie meg peggy, matthew matt, michael mike mick, nathaniel nate,
nicholas nick, pamela pam, patricia pat tricia, patrick pat paddy, peter pete, philip phil, rebecca becky, richard rick dick rich, robert bob rob bobby bert, ronald ron, samuel sam, stephen steve,
susan sue, thomas tom, timothy tim, victoria vicky, vincent vince, walter walt, william bill will billy, zachary zach,
johannes hans hannes, maximilian max, sebastian basti, susanne susi, ulrich uli, wolfgang wolf, friedrich fritz, josef sepp, francisco paco pancho, jose pepe, guadalupe lupe, eduardo edu lalo,
giuseppe beppe, francesco franco, dmitri dima, ivan vanya, mikhail misha, alexei alyosha, jan johannes, willem wim, cornelis kees`

const formsOf = new Map<string, Set<string>>()
for (const forms of NICKNAMES.split(/,\s*/).map((line) => line.split(/\s+/))) {
  for (const form of forms) formsOf.set(form, new Set([...(formsOf.get(form) ?? []), ...forms]))
}

/** Whether two folded given names may be of one person. */
export function areForms(one: string, other: string): boolean {
  return formsOf.get(one)?.has(other) ?? false
}
