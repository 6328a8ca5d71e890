// What the first screen shows is asked for while its scripts are still on their way; api/earlyAnswers.ts hands it on to whoever
// asks for it first. The files of each screen are written beside this script by the build (web/earlyStart.mjs).
;(function () {
  var base = new URL(document.baseURI)
  var screens = JSON.parse(document.currentScript.dataset.screens || '{}')
  var path = location.pathname.slice(base.pathname.length)
  // The bare address leads to the feed as soon as there are leads.
  var screen = path === '' || path.indexOf('feed/') === 0 ? 'feed' : path
  var answers = (window.earlyAnswers = {})

  function ask(call) {
    answers[call] = fetch(new URL('api/v1' + call, base), { signal: AbortSignal.timeout(30000) })
    // Whoever takes it is told.
    answers[call].catch(function () {})
    return answers[call]
  }

  /** A viewer looks at the leads of everybody. */
  function whoseOf(user) {
    return user.role === 'viewer' ? '' : '&userId=' + encodeURIComponent(user.id)
  }

  function load(file) {
    var link = document.createElement('link')
    link.rel = file.slice(-3) === '.js' ? 'modulepreload' : 'preload'
    if (link.rel === 'preload') link.as = 'style'
    // As the build's own links ask for it: otherwise each style would come twice.
    link.crossOrigin = ''
    link.href = new URL(file, base).href
    document.head.append(link)
  }

  ask('/session/visitor')
    .then(function (answer) {
      return answer.clone().json()
    })
    .then(function ({ me }) {
      // Behind a link somebody else may go on than who is signed in.
      if (!me || /^#\w+=/.test(location.hash)) return
      if (screen === 'feed' && location.search === '')
        ask('/leads?status=new&snoozed=false' + whoseOf(me.user) + '&limit=100')
      if (screen === 'feed' || screen === 'signals') ask('/signals?limit=100')
      // Behind what they show: a browser asks a server for six things at a time. Who has to sign in first needs none of them.
      ;(screens[screen] || []).forEach(load)
    })
    .catch(function () {})
})()
