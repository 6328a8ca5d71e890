import nock from 'nock'

/**
 * For a test file whose answers a healthy server never gives: nothing leaves the machine, and what nock does to Node's
 * own modules, which all test files of a worker share, is undone at the end.
 */
export function interceptRequests(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate()
    nock.disableNetConnect()
  })
  afterEach(() => {
    nock.cleanAll()
  })
  afterAll(() => {
    nock.enableNetConnect()
    nock.restore()
  })
}
