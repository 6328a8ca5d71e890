/** For a trigger or a search that may be about one signal or about all of them. */
export function signalFilterField(helpText: string) {
  return {
    key: 'signal_id',
    label: 'Signal',
    type: 'string',
    dynamic: 'signal_list.id.name',
    helpText,
  } as const
}
