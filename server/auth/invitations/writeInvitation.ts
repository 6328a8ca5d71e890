import { INVITATION_DAYS } from '../../../shared/limits'

/** What somebody who is invited finds in the post. */
export function writeInvitation({ by, workspace, url }: { by: string; workspace: string; url: string }) {
  return {
    subject: `${by} invites you to ${workspace}`,
    text: [
      `${by} invites you to ${workspace} on Signalpost.`,
      '',
      `Open this link within ${INVITATION_DAYS} days to join. It works once:`,
      '',
      url,
      '',
      'If you do not know what this is about, do nothing.',
      '',
    ].join('\n'),
  }
}
