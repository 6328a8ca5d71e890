import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workspace } from '../../shared/contract/workspace'
import { ABOUT_LENGTH_MAX, BANNED_WORDS_MAX, NAME_LENGTH_MAX } from '../../shared/limits'
import { PROVIDER_KINDS } from '../../shared/providers'
import { SEQUENCE_LANGUAGES } from '../../shared/sequenceLanguages'
import { accountTexts } from '../texts/accounts'
import { texts } from '../texts/texts'
import { readForm } from '../ui/readForm'
import { AskOwner } from './AskOwner'
import { ModelForm } from './ModelForm'
import { ProviderForm } from './ProviderForm'
import { SettingsForm } from './SettingsForm'
import { SettingsFrame } from './SettingsFrame'
import { useChangeWorkspace } from './useChangeWorkspace'
import { useMayChangeWorkspace, workspaceQuery } from './workspaceQueries'

const words = accountTexts.workspace

const languageNames = new Intl.DisplayNames(undefined, { type: 'language' })

/** What holds for everybody: who you are, how messages are written, and what is asked outside. */
export function WorkspacePage() {
  const { data: workspace } = useSuspenseQuery(workspaceQuery)
  const mayChange = useMayChangeWorkspace()
  return (
    <SettingsFrame text={mayChange ? words.text : <AskOwner text={words.textForOthers} />}>
      <General workspace={workspace} />
      <ModelForm llm={workspace.llm} />
      {PROVIDER_KINDS.map((kind) => (
        <ProviderForm key={kind} kind={kind} providers={workspace.providers} />
      ))}
    </SettingsFrame>
  )
}

function General({ workspace }: { workspace: Workspace }) {
  const saving = useChangeWorkspace()
  const [bannedWords, setBannedWords] = useState(workspace.bannedWords)
  return (
    <SettingsForm
      title={words.general}
      saving={saving}
      onSubmit={(event) => {
        const { name, about, writer, language } = readForm(event, ['name', 'about', 'writer', 'language'])
        saving.mutate({
          name,
          about,
          writer: writer === 'llm' ? 'llm' : 'template',
          language: SEQUENCE_LANGUAGES.find((each) => each === language) ?? null,
          bannedWords,
        })
      }}
    >
      <TextInput
        label={words.name}
        name="name"
        required
        maxLength={NAME_LENGTH_MAX}
        defaultValue={workspace.name}
      />
      <Textarea
        label={words.about}
        description={words.aboutHelp}
        name="about"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={ABOUT_LENGTH_MAX}
        defaultValue={workspace.about}
      />
      <WriterAndLanguage workspace={workspace} />
      <TagsInput
        label={words.banned}
        description={words.bannedHelp}
        maxTags={BANNED_WORDS_MAX}
        value={bannedWords}
        onChange={setBannedWords}
      />
    </SettingsForm>
  )
}

function WriterAndLanguage({ workspace: { writer, language } }: { workspace: Workspace }) {
  return (
    <>
      <NativeSelect
        label={words.writer}
        description={words.writerHelp}
        name="writer"
        defaultValue={writer}
        data={[
          { value: 'template', label: texts.names.writers.template },
          { value: 'llm', label: texts.names.writers.llm },
        ]}
      />
      <NativeSelect
        label={words.language}
        name="language"
        defaultValue={language ?? ''}
        data={[
          { value: '', label: words.languageOfPrompt },
          ...SEQUENCE_LANGUAGES.map((value) => ({ value, label: languageNames.of(value) ?? value })),
        ]}
      />
    </>
  )
}
