/** Where customers' sites and mailboxes lie under the provider's domain, beyond what the list of public suffixes knows. */
const hosts = new Set(
  `wordpress.com weebly.com squarespace.com godaddysites.com jimdosite.com jimdofree.com jimdo.com mystrikingly.com strikingly.com
  substack.com medium.com tumblr.com blogspot.de blogspot.fr blogspot.co.uk bigcartel.com etsy.com business.site webnode.page webnode.com
  typepad.com hubspotpagebuilder.com onmicrosoft.com sharepoint.com softr.app glide.page odoo.com zendesk.com freshdesk.com atlassian.net
  force.com salesforce-sites.com ghost.io beehiiv.com thinkific.com teachable.com mykajabi.com podia.com gumroad.com cargo.site
  pixieset.com site123.me duda.co multiscreensite.com over-blog.com canalblog.com e-monsite.com mystore.com tiendanube.com
  mitiendanube.com nuvemshop.com.br lojaintegrada.com.br vtexcommercestable.com.br ueniweb.com googlepages.com bandcamp.com
  livejournal.com webador.com kinsta.app wpengine.com canva.site tilda.ws ucoz.ru narod.ru ucraft.site zohosites.com 000webhostapp.com
  infinityfreeapp.com great-site.net rf.gd hostingersite.com carrd.co notion.site framer.website myspreadshop.com
  teamtailor.com breezy.hr personio.de recruitee.com greenhouse.io lever.co workable.com eventbrite.com pipedrive.com
  bamboohr.com simplybook.me booksy.com fresha.com doctolib.fr page.link linkpc.net`.split(/\s+/),
)

/** Names that the provider uses itself, so that they are nobody's site. */
const ownLabels = new Set(
  'www app apps api help support docs blog mail email status go info about de en es fr it nl pt uk us'.split(
    ' ',
  ),
)

/** Of these those where firms have their desks, boards and mailboxes at a tool, and never their sites. */
const tools =
  /\.(?:atlassian\.net|zendesk\.com|freshdesk\.com|onmicrosoft\.com|sharepoint\.com|force\.com|pipedrive\.com|bamboohr\.com)$/

/** Whether a customer's host at a provider is their account at a tool. */
export function isHostOfTool(domain: string): boolean {
  return tools.test(domain)
}

/** The domain of a host's owner: the customer's whole site where the registered domain is a provider's. */
export function hostedSite(host: string, registered: string): string {
  if (host === registered || !hosts.has(registered)) return registered
  const label =
    host
      .slice(0, -registered.length - 1)
      .split('.')
      .at(-1) ?? ''
  return ownLabels.has(label) ? registered : `${label}.${registered}`
}
