import { splitFullName } from '../../../shared/identifiers/splitFullName'

test.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['山田 太郎', '太郎', '山田'],
  ['山田 太郎 様', '太郎', '山田'],
  ['王小明', '小明', '王'],
  ['欧阳娜娜', '娜娜', '欧阳'],
  ['김민준', '민준', '김'],
  ['남궁 민수', '민수', '남궁'],
  ['Иванов Иван Иванович', 'Иван', 'Иванов'],
  ['Иван Иванович Иванов', 'Иван', 'Иванов'],
  ['Шевченко Тарас Григорович', 'Тарас', 'Шевченко'],
  ['Nagy Péter', 'Péter', 'Nagy'],
  ['Péter Nagy', 'Péter', 'Nagy'],
  ['Nguyễn Văn An', 'An', 'Nguyễn'],
  ['María José García López', 'María José', 'García López'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
])('%s has the first name %s and the last name %s', (fullName, firstName, lastName) => {
  expect(splitFullName(fullName)).toEqual({ firstName, lastName })
})

test('a Japanese name without a space is not split, since nothing tells where', () => {
  expect(splitFullName('山田太郎')).toBeNull()
})
