import { spawn } from 'node:child_process'
import { clearTimeout, setTimeout } from 'node:timers'

const ANSWER_TIMEOUT_MS = 60_000

/**
 * A program that is started once and then asked many times, one question after the other: most of what a call of
 * Zapier's tool takes is its start. It is asked and answers by messages of Node's own channel.
 */
export function startHelper(node, program, { cwd, env }) {
  const child = spawn(node, [program], { cwd, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let turn = Promise.resolve()

  const exchange = (question) =>
    new Promise((resolve, reject) => {
      const fail = (why) => () => finish(() => reject(new Error(`${program} ${why}`)))
      const onEnd = fail('ended before it answered')
      const onAnswer = (answer) => finish(() => resolve(answer))
      const timer = setTimeout(fail('did not answer in time'), ANSWER_TIMEOUT_MS)
      const finish = (settle) => {
        clearTimeout(timer)
        child.off('exit', onEnd).off('message', onAnswer)
        settle()
      }
      if (!child.connected) return onEnd()
      child.once('exit', onEnd).once('message', onAnswer).send(question)
    })

  return {
    ask(question) {
      const answer = turn.then(() => exchange(question))
      turn = answer.catch(() => undefined)
      return answer
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
